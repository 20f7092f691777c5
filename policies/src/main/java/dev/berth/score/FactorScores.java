package dev.berth.score;

import static dev.berth.term.Parameter.choice;
import static dev.berth.term.Parameter.level;
import static dev.berth.term.Parameter.number;

import dev.berth.model.DomainLevel;
import dev.berth.model.Metric;
import dev.berth.performance.HostService;
import dev.berth.score.LaunchConcurrency.Where;
import dev.berth.score.OutOfRange.Limit;
import dev.berth.term.OnMissing;
import dev.berth.term.Parameter;
import dev.berth.term.Parameters;
import dev.berth.term.Score;
import dev.berth.term.TermType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scores of placement factors: one entry each. */
final class FactorScores {

  private static final Parameter ON_MISSING =
      choice(
          "onMissing",
          "neutral",
          List.of("worst", "neutral"),
          "what an unavailable reading counts: the worst or 0.5");
  private static final Parameter WHOSE =
      choice("of", "group", List.of("tenant", "group"), "whose instances count");

  static final List<TermType<Score>> ALL =
      List.of(
          new TermType<>(
              "density",
              "Packs or spreads by one number: 1 is best fit, 0 worst fit, 0.5 minds neither.",
              "",
              List.of(
                  Parameter.resources("which resources count, equally"),
                  number("density", 0.5, 0, 1, "0 spreads, 1 packs")),
              p -> new Density(new FreeShare(p.resources(), false), p.number("density"))),
          new TermType<>(
              "licence",
              "1 where the host runs the request's licensed operating system already, else 0.",
              "",
              List.of(),
              p -> new LicenceHeld()),
          new TermType<>(
              "launch-concurrency",
              "half / (half + launches in progress) on the host, in its rack, or at the image store.",
              "",
              List.of(
                  choice(
                      "where",
                      "host",
                      List.of("host", "rack", "store"),
                      "whose launches count; at the store those that fetch an image"),
                  number("half", 2, 0.1, 10_000, "launches that halve the score")),
              p ->
                  new LaunchConcurrency(
                      Where.valueOf(p.word("where").toUpperCase(Locale.ROOT)), p.number("half"))),
          new TermType<>(
              "image-cached",
              "1 where the host's cache holds the request's image, else what its rack is worth, or 0.",
              "Kubernetes ImageLocality, without sizes",
              List.of(number("rack", 0, 0, 1, "score of a host whose rack holds the image")),
              p -> new ImageCached(p.number("rack"))),
          new TermType<>(
              "service-availability",
              "The share of the group's or tenant's instances that the loss of the domain would leave.",
              "",
              List.of(level("level", DomainLevel.RACK, "the failure domain"), WHOSE),
              p -> new ServiceAvailability(p.level("level"), p.word("of").equals("tenant"))),
          new TermType<>(
              "affinity",
              "The share of the policy's affinity and anti-affinity groups that stand as wanted.",
              "Kubernetes pod affinity, preferred",
              List.of(level("level", DomainLevel.RACK, "the failure domain")),
              p -> new AffinityScore(p.level("level"))),
          new TermType<>(
              "performance-match",
              "1 - mean shortfall of what is measured from what the policy wants.",
              "",
              List.of(
                  number("diskOperations", 50_000, 1, 1e9, "1/s that a host's disks can do"),
                  number("diskThroughput", 2000, 1, 1e9, "MiB/s that a host's disks can move"),
                  ON_MISSING),
              p ->
                  new PerformanceMatch(
                      new HostService(p.number("diskOperations"), p.number("diskThroughput")),
                      OnMissing.of(p.word("onMissing")))),
          new TermType<>(
              "out-of-range",
              "How far the worst of temperature, power and fan speed is from its limit.",
              "limits assumed but for the inlet: ASHRAE Thermal Guidelines, class A2",
              outOfRangeParameters(),
              FactorScores::outOfRange),
          new TermType<>(
              "alarm-history",
              "half / (half + weight of the host's alarms, past ones fading).",
              "",
              List.of(
                  number("half", 1, 0.01, 1000, "weight that halves the score; a warning is 1")),
              p -> new AlarmHistory(p.number("half"))));

  private FactorScores() {}

  private static List<Parameter> outOfRangeParameters() {
    return List.of(
        number("inletTemperature", 35, 0, 1e6, "limit in °C; 0 leaves it out"),
        number("cpuTemperature", 85, 0, 1e6, "limit in °C; 0 leaves it out"),
        number("power", 0, 0, 1e6, "limit in W; 0 leaves it out"),
        number("fanSpeed", 0, 0, 1e6, "limit in 1/min; 0 leaves it out"),
        number("margin", 0.3, 0.01, 1, "share of the limit over which the score falls"),
        ON_MISSING);
  }

  private static Score outOfRange(Parameters p) {
    List<Limit> limits = new ArrayList<>();
    limits.add(new Limit(Metric.INLET_TEMPERATURE, p.number("inletTemperature")));
    limits.add(new Limit(Metric.CPU_TEMPERATURE, p.number("cpuTemperature")));
    limits.add(new Limit(Metric.POWER, p.number("power")));
    limits.add(new Limit(Metric.FAN_SPEED, p.number("fanSpeed")));
    return new OutOfRange(
        limits.stream().filter(limit -> limit.highest() > 0).toList(),
        p.number("margin"),
        OnMissing.of(p.word("onMissing")));
  }
}
