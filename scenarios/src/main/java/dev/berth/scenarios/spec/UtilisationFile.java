package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.utilisation.ConstantUtilisation;
import dev.berth.traces.utilisation.DiurnalUtilisation;
import dev.berth.traces.utilisation.MeasuredUtilisation;
import dev.berth.traces.utilisation.SeriesPool;
import dev.berth.traces.utilisation.UtilisationModel;
import java.util.Optional;

/**
 * Reads what instances use: the source's own series, those of another trace, or a model that the
 * scenario assumes.
 */
final class UtilisationFile {

  private static final double MOST_MIB_PER_SECOND = 1e6;
  private static final double LATEST_HOUR = 23.999;

  private UtilisationFile() {}

  /** What instances use by default. */
  enum Choice {
    /** What the source itself says; nothing where it says nothing. */
    SOURCE,
    CONSTANT,
    DIURNAL,
    ENTERPRISE_IO,
    PLANETLAB_LIKE
  }

  /** The workload with what its instances use. */
  static WorkloadSpec join(
      Section in, Choice fallback, WorkloadSpec workload, Locations locations) {
    if (in.has("from")) {
      WorkloadSpec readings = ReadingsFile.read(in, locations);
      SeriesPool.Match match =
          in.get("match", Kinds.choice(SeriesPool.Match.class), SeriesPool.Match.VCPUS);
      return workload.withSeriesOf(readings, match);
    }
    return read(in, fallback).map(workload::withUtilisation).orElse(workload);
  }

  /** The model, or empty for the source's own. */
  private static Optional<UtilisationModel> read(Section in, Choice fallback) {
    return switch (in.get("model", Kinds.choice(Choice.class), fallback)) {
      case SOURCE -> Optional.empty();
      case CONSTANT -> Optional.of(in.build(() -> constant(in)));
      case DIURNAL -> Optional.of(in.build(() -> diurnal(in)));
      case ENTERPRISE_IO -> Optional.of(MeasuredUtilisation.ENTERPRISE_IO);
      case PLANETLAB_LIKE -> Optional.of(MeasuredUtilisation.PLANETLAB_LIKE);
    };
  }

  private static UtilisationModel constant(Section in) {
    return new ConstantUtilisation(
        share(in, "cpuShare", 0.3),
        share(in, "memoryShare", 0.6),
        rate(in, "diskMiBPerSecond"),
        rate(in, "networkMiBPerSecond"));
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

  /** NaN, not modelled, without the key. */
  private static double rate(Section in, String key) {
    Double rate = in.find(key, number(0, MOST_MIB_PER_SECOND));
    return rate == null ? Double.NaN : rate;
  }

  private static double share(Section in, String key, double fallback) {
    return in.get(key, number(0, 1), fallback);
  }
}
