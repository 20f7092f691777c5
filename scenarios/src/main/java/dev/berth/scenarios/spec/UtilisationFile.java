package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.utilisation.ConstantUtilisation;
import dev.berth.traces.utilisation.DiurnalUtilisation;
import dev.berth.traces.utilisation.UtilisationModel;
import java.util.Optional;

/** Reads what instances use: the source's own series, or a model that the scenario assumes. */
final class UtilisationFile {

  private static final double LATEST_HOUR = 23.999;

  private UtilisationFile() {}

  /** What instances use by default. */
  enum Choice {
    /** What the source itself says; nothing where it says nothing. */
    SOURCE,
    CONSTANT,
    DIURNAL
  }

  /** The model, or empty for the source's own. */
  static Optional<UtilisationModel> read(Section in, Choice fallback) {
    return switch (in.get("model", Kinds.choice(Choice.class), fallback)) {
      case SOURCE -> Optional.empty();
      case CONSTANT -> Optional.of(in.build(() -> constant(in)));
      case DIURNAL -> Optional.of(in.build(() -> diurnal(in)));
    };
  }

  private static UtilisationModel constant(Section in) {
    return new ConstantUtilisation(share(in, "cpuShare", 0.3), share(in, "memoryShare", 0.6));
  }

  private static UtilisationModel diurnal(Section in) {
    return new DiurnalUtilisation(
        share(in, "meanCpuShare", 0.3),
        share(in, "spread", 0.5),
        share(in, "amplitude", 0.3),
        in.get("peakHour", number(0, LATEST_HOUR), 14.0),
        share(in, "noise", 0.2),
        share(in, "memoryShare", 0.6));
  }

  private static double share(Section in, String key, double fallback) {
    return in.get(key, number(0, 1), fallback);
  }
}
