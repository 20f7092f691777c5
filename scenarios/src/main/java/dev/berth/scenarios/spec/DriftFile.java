package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.alarm.DriftRule;
import dev.berth.alarm.Severity;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Section;
import java.time.Duration;
import java.util.Optional;

/** Reads when an instance has drifted from its desired performance characteristics. */
final class DriftFile {

  static final String KEY = "drift";

  private DriftFile() {}

  /** Empty without the key; a key without content takes every default. */
  static Optional<DriftRule> read(Section scenario) {
    if (!scenario.has(KEY)) {
      return Optional.empty();
    }
    Section in = scenario.section(KEY);
    double tolerance = in.get("tolerance", number(0, 1), 0.05);
    long duration = Ticks.of(in.get("duration", DURATION, Duration.ofMinutes(5)));
    Severity severity = in.get("severity", choice(Severity.class), Severity.WARNING);
    return Optional.of(in.build(() -> new DriftRule(tolerance, duration, severity)));
  }
}
