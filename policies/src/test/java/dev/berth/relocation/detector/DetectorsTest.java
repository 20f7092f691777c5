package dev.berth.relocation.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import java.util.Map;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.junit.jupiter.api.Test;

/** Detectors by hand: the arithmetic stands beside each value. */
class DetectorsTest {

  private static Detector detector(String name, Map<String, Object> parameters) {
    return Detectors.REGISTRY.get(name).create(parameters);
  }

  /** Samples are given oldest first, as one writes them down. */
  private static LoadHistory load(double now, double... oldestFirst) {
    LoadHistory load = new LoadHistory(oldestFirst.length);
    load.restart(now, 1);
    for (int i = oldestFirst.length - 1; i >= 0; i--) {
      load.addOlder(oldestFirst[i]);
    }
    return load;
  }

  @Test
  void staticThreshold_isExceededAbove_notAt() {
    Detector detector = detector("static-threshold", Map.of("threshold", 0.8));
    assertFalse(detector.overloaded(load(0.8)));
    assertTrue(detector.overloaded(load(0.8000001)));
  }

  private static final double[] TWELVE = {
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6
  };

  @Test
  void iqr_takesWholePositions() {
    // sorted: .1 .1 .2 .2 .3 .3 .4 .4 .5 .5 .6 .6; n = 12
    // first quartile at round(0.25 x 13) = 3 -> .2, third at round(0.75 x 13) = 10 -> .5
    // threshold = 1 - 1.5 x (.5 - .2) = 0.55
    Detector detector = detector("iqr", Map.of());
    assertFalse(detector.overloaded(load(0.549999, TWELVE)));
    assertTrue(detector.overloaded(load(0.550001, TWELVE)));
  }

  @Test
  void mad_isTheMedianDistanceFromTheMedian() {
    // median of the twelve = (.3 + .4) / 2 = .35; distances .25 .15 .05 .05 .15 .25, twice each
    // their median = .15; threshold = 1 - 2.5 x .15 = 0.625
    Detector detector = detector("mad", Map.of());
    assertFalse(detector.overloaded(load(0.624999, TWELVE)));
    assertTrue(detector.overloaded(load(0.625001, TWELVE)));
  }

  @Test
  void fewerThanTwelveSamples_fallBackToAFixedThreshold() {
    double[] eleven = new double[11];
    java.util.Arrays.fill(eleven, 0.5);
    // the spread of equal samples is 0, which would put the threshold at 1
    for (String name : new String[] {"iqr", "mad"}) {
      assertFalse(detector(name, Map.of()).overloaded(load(0.7, eleven)));
      assertTrue(detector(name, Map.of()).overloaded(load(0.71, eleven)));
    }
  }

  @Test
  void zerosAtTheOldEnd_countAsMissing_unlessKept() {
    // twelve samples, but the oldest is 0: eleven are left, so the fallback of 0.7 holds
    double[] samples = {0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
    assertTrue(detector("iqr", Map.of()).overloaded(load(0.75, samples)));
    // kept: quartiles .5 and .5, threshold 1
    assertFalse(detector("iqr", Map.of("oldZeros", "kept")).overloaded(load(0.75, samples)));
    // a zero among the others is a sample like any: not cut
    double[] within = {0.5, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
    assertFalse(detector("iqr", Map.of()).overloaded(load(0.75, within)));
  }

  @Test
  void localRegression_continuesTheLine() {
    // 0.50, 0.54, ..., 0.86: the line through ten points goes on to 0.90 one sample ahead
    double[] rising = new double[10];
    for (int i = 0; i < 10; i++) {
      rising[i] = 0.5 + 0.04 * i;
    }
    for (String weights : new String[] {"equal", "tricube"}) {
      Map<String, Object> just = Map.of("safety", 1.1112, "weights", weights); // 0.90 x 1.1112 > 1
      Map<String, Object> below = Map.of("safety", 1.111, "weights", weights); // 0.90 x 1.111 < 1
      assertTrue(detector("local-regression", just).overloaded(load(0, rising)));
      assertFalse(detector("local-regression", below).overloaded(load(1, rising)));
    }
  }

  @Test
  void localRegression_looksAheadByTheSlowestMove() {
    double[] rising = new double[10];
    for (int i = 0; i < 10; i++) {
      rising[i] = 0.5 + 0.04 * i;
    }
    LoadHistory ahead = load(0, rising);
    LoadHistory farther = new LoadHistory(10);
    farther.restart(0, 4); // 0.86 + 4 x 0.04 = 1.02
    for (int age = 0; age < 10; age++) {
      farther.addOlder(ahead.sample(age));
    }
    Detector detector = detector("local-regression", Map.of("safety", 1.0));
    assertFalse(detector.overloaded(ahead));
    assertTrue(detector.overloaded(farther));
  }

  @Test
  void tricube_isTheWeightedFitOfALibrary() {
    double[] samples = {0.2, 0.9, 0.3, 0.5, 0.4, 0.6, 0.7, 0.5, 0.8, 0.75};
    WeightedObservedPoints points = new WeightedObservedPoints();
    for (int x = 1; x <= 10; x++) {
      double distance = (10 - x) / 9.0;
      double weight = Math.pow(1 - Math.pow(distance, 3), 3);
      points.add(weight, x, samples[x - 1]);
    }
    double[] line = PolynomialCurveFitter.create(1).fit(points.toList());
    double ahead = line[0] + line[1] * 11;
    assertTrue(
        detector("local-regression", Map.of("safety", 1 / ahead + 1e-6))
            .overloaded(load(0, samples)));
    assertFalse(
        detector("local-regression", Map.of("safety", 1 / ahead - 1e-6))
            .overloaded(load(0, samples)));
  }

  @Test
  void robustRegression_isNotPulledByAnOutlier() {
    // 0.5 throughout but for one 1.0 among the newest: the plain line rises, the robust stays
    double[] spike = {0.5, 0.51, 0.49, 0.5, 0.51, 0.49, 0.5, 0.51, 1.0, 0.5};
    Map<String, Object> safety = Map.of("safety", 1.6); // overloaded from 0.625 on
    assertTrue(detector("local-regression", safety).overloaded(load(0.5, spike)));
    assertFalse(detector("robust-local-regression", safety).overloaded(load(0.5, spike)));
  }

  @Test
  void withEqualWeights_robustIsPlain_asInCloudSim() {
    double[] spike = {0.5, 0.51, 0.49, 0.5, 0.51, 0.49, 0.5, 0.51, 1.0, 0.5};
    for (double safety = 1; safety < 2; safety += 0.01) {
      Map<String, Object> equal = Map.of("safety", safety, "weights", "equal");
      assertEquals(
          detector("local-regression", equal).overloaded(load(0.5, spike)),
          detector("robust-local-regression", equal).overloaded(load(0.5, spike)));
    }
  }

  @Test
  void predictive_seesATrendBeforeTheThreshold() {
    // 0.3, 0.4, 0.5, 0.6, 0.7: level 0.7 and trend 0.1 exactly, so 0.8 one sample ahead
    double[] rising = {0.3, 0.4, 0.5, 0.6, 0.7};
    assertTrue(detector("predictive", Map.of("threshold", 0.79)).overloaded(load(0.7, rising)));
    assertFalse(detector("predictive", Map.of("threshold", 0.81)).overloaded(load(0.7, rising)));
    assertTrue(detector("predictive", Map.of("threshold", 0.69)).overloaded(load(0.7)));
  }

  @Test
  void aDetectorThatCouldNeverAdapt_isRefused() {
    BadInputException refused =
        assertThrows(
            BadInputException.class, () -> detector("mad", Map.of("minimumSamples", 31.0)));
    assertTrue(refused.getMessage().contains("31"), refused.getMessage());
  }
}
