package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.spec.Variants;
import java.util.ArrayList;
import java.util.List;

/** The options that every command with a scenario has. */
final class Scenarios {

  @Parameter(
      names = "--set",
      description = "KEY=VALUE in place of what the scenario says; may be given several times",
      splitter = WholeValue.class)
  private List<String> settings = new ArrayList<>();

  private final List<String> strategies = new ArrayList<>();

  /** Reads the scenario with its settings. */
  Study read(Console console, String file) {
    return Study.read(
        console.path(file),
        settings,
        strategies,
        new Locations(console.folder(), console.traces()));
  }

  /** Variants of what was read. */
  Variants variants(Console console, Study study) {
    return Variants.of(study, new Locations(console.folder(), console.traces()));
  }

  /** Adds a setting that an option of its own stands for. */
  void set(String key, Object value) {
    settings.add(key + "=" + value);
  }

  /** Keeps these strategies only; shipped ones may be named though the scenario has them not. */
  void only(List<String> names) {
    strategies.addAll(names);
  }
}
