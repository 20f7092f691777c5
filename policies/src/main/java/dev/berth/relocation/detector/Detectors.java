package dev.berth.relocation.detector;

import static dev.berth.term.Parameter.choice;
import static dev.berth.term.Parameter.number;

import dev.berth.model.BadInputException;
import dev.berth.term.Parameter;
import dev.berth.term.Parameters;
import dev.berth.term.Registry;
import dev.berth.term.TermType;
import java.util.List;

/** All detectors that ship: one entry each. */
public final class Detectors {

  private static final String BELOGLAZOV_BUYYA =
      "Beloglazov, Buyya, Optimal online deterministic algorithms and adaptive heuristics,"
          + " Concurrency and Computation 24(13), 2012, ";
  private static final Parameter FALLBACK =
      number("fallback", 0.7, 0, 1, "threshold while there are too few samples");
  private static final Parameter ZEROS =
      choice(
          "oldZeros",
          "cut",
          List.of("cut", "kept"),
          "whether samples of 0 at the old end count as missing");
  private static final Parameter WEIGHTS =
      choice(
          "weights",
          "tricube",
          List.of("tricube", "equal"),
          "how samples count; with equal there is no robust fit, as in CloudSim 3.0.3");

  public static final Registry<Detector> REGISTRY =
      new Registry<>(
          "detector",
          List.of(
              new TermType<>(
                  "static-threshold",
                  "Overloaded above a fixed share of the capacity.",
                  BELOGLAZOV_BUYYA + "6.1",
                  List.of(number("threshold", 0.8, 0, 1, "share of the capacity")),
                  p -> new StaticThreshold(p.number("threshold"))),
              new TermType<>(
                  "mad",
                  "Overloaded above 1 - safety x median absolute deviation of the samples.",
                  BELOGLAZOV_BUYYA + "6.1.1",
                  adaptive(2.5),
                  p -> adaptive(Spread.MEDIAN_ABSOLUTE_DEVIATION, p)),
              new TermType<>(
                  "iqr",
                  "Overloaded above 1 - safety x interquartile range of the samples.",
                  BELOGLAZOV_BUYYA + "6.1.2",
                  adaptive(1.5),
                  p -> adaptive(Spread.INTERQUARTILE_RANGE, p)),
              new TermType<>(
                  "local-regression",
                  "Overloaded when safety x the line through the newest samples, at the end of a move,"
                      + " reaches 1.",
                  BELOGLAZOV_BUYYA + "6.1.3; Cleveland, JASA 74, 1979",
                  regression(),
                  p -> regression(p, false)),
              new TermType<>(
                  "robust-local-regression",
                  "As local-regression, with a second fit that outliers pull less.",
                  BELOGLAZOV_BUYYA + "6.1.4; Cleveland, JASA 74, 1979",
                  regression(),
                  p -> regression(p, true)),
              new TermType<>(
                  "predictive",
                  "Overloaded when the load, or its smoothed trend at the end of a move, exceeds a"
                      + " threshold.",
                  "Holt, Forecasting seasonals and trends, 1957 (Int. J. Forecasting 20, 2004)",
                  List.of(
                      number("threshold", 0.8, 0, 1, "share of the capacity"),
                      number("levelWeight", 0.5, 0.01, 1, "weight of a new sample (assumed)"),
                      number("trendWeight", 0.3, 0, 1, "weight of a new step (assumed)"),
                      number("samples", 12, 2, 1000, "samples that are smoothed (assumed)")),
                  p ->
                      new Predictive(
                          p.number("threshold"),
                          p.number("levelWeight"),
                          p.number("trendWeight"),
                          (int) p.number("samples")))));

  private Detectors() {}

  private static List<Parameter> adaptive(double safety) {
    return List.of(
        number("safety", safety, 0, 100, "how much room a unit of spread asks for"),
        number("samples", 30, 4, 1000, "samples of which the spread is taken"),
        number("minimumSamples", 12, 4, 1000, "fewer give the fallback"),
        FALLBACK,
        ZEROS);
  }

  private static Detector adaptive(Spread spread, Parameters p) {
    if (p.number("minimumSamples") > p.number("samples")) {
      throw new BadInputException(
          "The minimumSamples (%.0f) of a detector must be at most its samples (%.0f)."
              .formatted(p.number("minimumSamples"), p.number("samples")));
    }
    return new AdaptiveThreshold(
        spread,
        p.number("safety"),
        (int) p.number("samples"),
        (int) p.number("minimumSamples"),
        p.number("fallback"),
        p.word("oldZeros").equals("cut"));
  }

  private static List<Parameter> regression() {
    return List.of(
        number("safety", 1.2, 0.01, 100, "factor on the height of the line"),
        number("samples", 10, 3, 1000, "samples that the line is drawn through"),
        FALLBACK,
        WEIGHTS,
        ZEROS);
  }

  private static Detector regression(Parameters p, boolean robust) {
    return new LocalRegression(
        p.number("safety"),
        (int) p.number("samples"),
        p.number("fallback"),
        p.word("weights").equals("tricube"),
        robust,
        p.word("oldZeros").equals("cut"));
  }
}
