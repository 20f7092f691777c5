package dev.berth.laws;

import static dev.berth.laws.Law.require;

import dev.berth.relocation.detector.Detector;
import dev.berth.relocation.detector.LoadHistory;
import java.util.List;
import java.util.function.BiConsumer;

/** Every law of a detector. */
public final class DetectorLawbook {

  public static final List<RelocationLaw<DetectorUnderLaw, Load>> ALL =
      List.of(
          law(
              "remembers nothing",
              "a relocation could not be replayed or explained",
              DetectorLawbook::pure),
          law(
              "leaves the load as it is",
              "the next one to look would see another host",
              DetectorLawbook::changesNothing),
          law(
              "looks back no further than it says",
              "what is kept for it would be too little",
              DetectorLawbook::declaredSamples),
          law(
              "never finds an idle host overloaded",
              "instances would leave hosts that have none",
              DetectorLawbook::idle),
          law(
              "rises with the load where it says so",
              "more load would make a host a target",
              DetectorLawbook::rising));

  private static final double[] STEPS = {0.01, 0.1, 1, 10};

  private DetectorLawbook() {}

  private static RelocationLaw<DetectorUnderLaw, Load> law(
      String name, String why, BiConsumer<DetectorUnderLaw, Load> check) {
    return new RelocationLaw<>("a detector " + name, why, Load.any(), check);
  }

  private static void pure(DetectorUnderLaw subject, Load load) {
    Detector used = subject.make().get();
    boolean first = used.overloaded(load.history());
    // Something else in between.
    boolean unused = used.overloaded(load.raised(0.3).history());
    boolean again = used.overloaded(load.history());
    boolean fresh = subject.make().get().overloaded(load.history());
    require(
        first == again && first == fresh,
        "%s says %s, %s when asked again after another load (%s), %s when made anew",
        subject,
        first,
        again,
        unused,
        fresh);
  }

  private static void changesNothing(DetectorUnderLaw subject, Load load) {
    LoadHistory history = load.history();
    boolean overloaded = subject.make().get().overloaded(history);
    require(
        history.size() == load.samples().size()
            && history.now() == load.now()
            && history.samplesAhead() == load.samplesAhead(),
        "%s (says %s) changes the size, the present load or the look ahead",
        subject,
        overloaded);
    for (int age = 0; age < history.size(); age++) {
      require(
          history.sample(age) == load.samples().get(age),
          "%s makes sample %d %s",
          subject,
          age,
          history.sample(age));
    }
  }

  private static void declaredSamples(DetectorUnderLaw subject, Load load) {
    Detector detector = subject.make().get();
    boolean all = detector.overloaded(load.history());
    boolean newest = detector.overloaded(load.newest(detector.samples()).history());
    require(
        all == newest,
        "%s says %s, and %s of the newest %d samples, which are all that it declares",
        subject,
        all,
        newest,
        detector.samples());
  }

  private static void idle(DetectorUnderLaw subject, Load load) {
    Load idle =
        new Load(0, load.samplesAhead(), java.util.Collections.nCopies(load.samples().size(), 0.0));
    require(
        !subject.make().get().overloaded(idle.history()),
        "%s finds an idle host overloaded",
        subject);
  }

  /** Samples of 0 may count as missing, so the whole is raised only where there are none. */
  private static void rising(DetectorUnderLaw subject, Load load) {
    Detector detector = subject.make().get();
    if (!detector.rising() || !detector.overloaded(load.history())) {
      return;
    }
    for (double step : STEPS) {
      require(
          detector.overloaded(load.withNow(load.now() + step).history()),
          "%s is relieved by %s more now",
          subject,
          step);
      require(
          load.samples().contains(0.0) || detector.overloaded(load.raised(step).history()),
          "%s is relieved by %s more throughout",
          subject,
          step);
    }
  }
}
