package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.relocation.detector.Detectors;
import dev.berth.relocation.selector.Selectors;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.spec.ShippedStrategies;
import dev.berth.strategy.KnownTerms;
import dev.berth.term.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Parameters(commandDescription = "Lists every strategy, constraint, score, detector and selector.")
final class PoliciesListCommand implements Command {

  @Parameter(names = "--json", description = "print the lists as JSON")
  private boolean json;

  @Override
  public int run(Console console) {
    Map<String, List<Entry>> lists = new LinkedHashMap<>();
    lists.put(
        "Strategies",
        ShippedStrategies.all().stream().map(s -> new Entry(s.name(), s.summary())).toList());
    lists.put("Constraints", entries(KnownTerms.onClassPath().constraints()));
    lists.put("Scores", entries(KnownTerms.onClassPath().scores()));
    lists.put("Detectors", entries(Detectors.REGISTRY));
    lists.put("Selectors", entries(Selectors.REGISTRY));
    console.out().print(json ? Json.text(lists) : text(lists));
    return ExitStatus.DONE;
  }

  /** A name and what it does. */
  record Entry(String name, String summary) {}

  private static <T> List<Entry> entries(Registry<T> registry) {
    return registry.all().stream().map(t -> new Entry(t.name(), t.summary())).toList();
  }

  private static String text(Map<String, List<Entry>> lists) {
    StringBuilder text = new StringBuilder();
    lists.forEach(
        (title, entries) -> {
          TextTable table = new TextTable("", "").indented(2);
          entries.forEach(entry -> table.row(entry.name(), entry.summary()));
          text.append(title).append('\n').append(table.text()).append('\n');
        });
    return text + "berth policies show NAME shows parameters, units, sources and definitions.\n";
  }
}
