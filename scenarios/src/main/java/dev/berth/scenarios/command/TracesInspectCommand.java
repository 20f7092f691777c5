package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.reports.store.Json;
import dev.berth.traces.FoundTrace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code berth traces inspect}: what a trace is and what it looks like. */
@Parameters(
    commandDescription =
        "Says what a trace is and what it looks like; of a folder, every trace in it.")
final class TracesInspectCommand implements Command {

  @Parameter(description = "FILE", required = true)
  private String file = "";

  @ParametersDelegate private final TraceFiles files = new TraceFiles();

  @Parameter(names = "--html", description = "page with figures and plots to write (one trace)")
  private @Nullable String html;

  @Parameter(names = "--json", description = "print the figures as JSON")
  private boolean json;

  @Override
  public int run(Console console) {
    List<FoundTrace> traces =
        html == null ? files.in(console.path(file)) : List.of(files.only(console.path(file)));
    List<TraceFacts> facts =
        traces.stream().map(trace -> TraceFacts.of(trace, files.spec(trace, console))).toList();
    if (html != null) {
      Path page = console.path(html);
      TracePage.write(facts.get(0), page);
      console.err().println("Page: " + page);
    }
    if (json) {
      console.out().print(Json.text(facts.stream().map(TracesInspectCommand::all).toList()));
    } else if (facts.size() == 1) {
      console.out().print(one(facts.get(0)));
    } else {
      console.out().print(several(facts));
    }
    return ExitStatus.DONE;
  }

  private static Map<String, Object> all(TraceFacts facts) {
    Map<String, Object> all = new LinkedHashMap<>(facts.values());
    Map<String, Double> flavors = new LinkedHashMap<>();
    facts.flavors().forEach(flavor -> flavors.put(flavor.getKey(), flavor.getValue()));
    all.put("flavor shares", flavors);
    all.put("assumptions", facts.assumptions());
    return all;
  }

  private static String one(TraceFacts facts) {
    TextTable table = new TextTable("", "");
    facts.values().forEach((name, value) -> table.row(name, TraceFacts.text(value)));
    TextTable flavors = new TextTable("flavor", "share of requests");
    facts
        .flavors()
        .forEach(flavor -> flavors.row(flavor.getKey(), TraceFacts.text(flavor.getValue())));
    StringBuilder text = new StringBuilder(table.text()).append('\n').append(flavors.text());
    facts.assumptions().forEach(assumption -> text.append("\nAssumed: ").append(assumption));
    return text.append(facts.assumptions().isEmpty() ? "" : "\n").toString();
  }

  private static String several(List<TraceFacts> all) {
    TextTable table =
        new TextTable("format", "requests", "warm", "readings", "batches", "left out", "path");
    for (TraceFacts facts : all) {
      table.row(
          facts.trace().format().key(),
          TraceFacts.text(facts.requests()),
          TraceFacts.text(facts.statistics().warmInstances()),
          TraceFacts.text(facts.readings()),
          TraceFacts.text(facts.statistics().batchSizes().count()),
          TraceFacts.text(facts.leftOut()),
          facts.trace().path().toString());
    }
    return table.text();
  }
}
