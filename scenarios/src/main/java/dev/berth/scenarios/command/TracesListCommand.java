package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.spec.WorkloadSource;
import dev.berth.traces.preset.Preset;
import java.util.Arrays;
import java.util.List;

@Parameters(commandDescription = "Lists the workloads that a scenario can name.")
final class TracesListCommand implements Command {

  @Parameter(names = "--json", description = "print the list as JSON")
  private boolean json;

  @Override
  public int run(Console console) {
    List<PoliciesListCommand.Entry> entries =
        WorkloadSource.ALL.stream()
            .map(source -> new PoliciesListCommand.Entry(source.name(), source.summary()))
            .toList();
    TextTable table = new TextTable("source", "what it is");
    entries.forEach(entry -> table.row(entry.name(), entry.summary()));
    TextTable presets = new TextTable("preset", "what berth traces generate makes");
    Arrays.stream(Preset.values()).forEach(p -> presets.row(p.key(), p.description()));
    console
        .out()
        .print(
            json
                ? Json.text(entries)
                : table.text()
                    + "\n"
                    + presets.text()
                    + "\nPublic traces are looked for in "
                    + console.traces()
                    + " (BERTH_TRACES).\n");
    return ExitStatus.DONE;
  }
}
