package dev.berth.kit;

import dev.berth.laws.DetectorUnderLaw;
import dev.berth.relocation.detector.Detector;
import dev.berth.relocation.detector.LoadHistory;
import java.util.List;
import java.util.function.Predicate;

/** Wrong detectors. */
final class PlantedDetectors {

  private PlantedDetectors() {}

  static List<DetectorUnderLaw> all() {
    return List.of(
        wrong("overloaded below the threshold", 0, load -> load.now() < 0.8),
        wrong("looks back further than it says", 3, PlantedDetectors::anyHigh),
        wrong("relieved beyond the capacity", 0, load -> load.now() > 0.8 && load.now() < 1.5),
        wrong("overloaded without samples", 5, load -> load.size() == 0 || load.now() > 0.8),
        wrong("a steady load is none", 12, PlantedDetectors::varies),
        new DetectorUnderLaw("needs to be asked twice", Patient::new),
        wrong("forgets the samples", 40, PlantedDetectors::forgets));
  }

  private static DetectorUnderLaw wrong(String name, int samples, Predicate<LoadHistory> formula) {
    return new DetectorUnderLaw(name, () -> new Formula(formula, samples));
  }

  private static boolean anyHigh(LoadHistory load) {
    for (int age = 0; age < load.size(); age++) {
      if (load.sample(age) > 0.9) {
        return true;
      }
    }
    return false;
  }

  /** Divides by the load: a higher one looks calmer. */
  private static boolean varies(LoadHistory load) {
    if (load.size() < 2) {
      return load.now() > 0.8;
    }
    return Math.abs(load.sample(0) - load.sample(1)) / (0.01 + load.sample(0)) > 0.5;
  }

  private static boolean forgets(LoadHistory load) {
    boolean overloaded = load.now() > 0.8;
    load.restart(load.now(), load.samplesAhead());
    return overloaded;
  }

  private record Formula(Predicate<LoadHistory> formula, int samples) implements Detector {
    @Override
    public boolean overloaded(LoadHistory load) {
      return formula.test(load);
    }

    @Override
    public boolean rising() {
      return true;
    }
  }

  private static final class Patient implements Detector {
    private boolean seen;

    @Override
    public boolean overloaded(LoadHistory load) {
      boolean before = seen;
      seen = load.now() > 0.8;
      return before && seen;
    }

    @Override
    public int samples() {
      return 0;
    }
  }
}
