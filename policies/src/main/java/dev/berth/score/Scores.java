package dev.berth.score;

import static dev.berth.term.Parameter.choice;
import static dev.berth.term.Parameter.level;
import static dev.berth.term.Parameter.metric;
import static dev.berth.term.Parameter.number;

import dev.berth.model.DomainLevel;
import dev.berth.model.Metric;
import dev.berth.model.Ticks;
import dev.berth.term.OnMissing;
import dev.berth.term.Parameter;
import dev.berth.term.Parameters;
import dev.berth.term.Registry;
import dev.berth.term.Score;
import dev.berth.term.TermType;
import java.util.List;

/** All scores that ship: one entry each. */
public final class Scores {

  private static final Parameter RESOURCES = Parameter.resources("which resources count, equally");
  private static final Parameter DENOMINATOR =
      choice(
          "denominator",
          "host",
          List.of("host", "largest-host"),
          "free amounts are divided by what this host, or the largest host, can allocate");

  public static final Registry<Score> REGISTRY =
      new Registry<Score>(
              "score",
              List.of(
                  new TermType<>(
                      "used-after",
                      "How full the host would be: 1 - mean of free/denominator after the placement.",
                      "best fit; Johnson, Near-optimal bin packing algorithms, 1973",
                      List.of(RESOURCES, DENOMINATOR),
                      p -> new UsedAfter(freeShare(p))),
                  new TermType<>(
                      "free-after",
                      "How empty the host would be: mean of free/denominator after the placement.",
                      "worst fit; Kubernetes NodeResourcesLeastAllocated",
                      List.of(RESOURCES, DENOMINATOR),
                      p -> new FreeAfter(freeShare(p))),
                  new TermType<>(
                      "alignment",
                      "Dot product of demand and free amounts, both as shares of the host.",
                      "Grandl et al., Multi-resource packing for cluster schedulers, SIGCOMM 2014, 3.2",
                      List.of(RESOURCES),
                      p -> new Alignment(p.resources())),
                  new TermType<>(
                      "l2-norm",
                      "1 - mean square of the shares of the host that would stay free.",
                      "norm-based greedy; Panigrahy et al., Heuristics for vector bin packing, 2011",
                      List.of(RESOURCES),
                      p -> new ResidualNorm(p.resources())),
                  new TermType<>(
                      "balance",
                      "1 - (largest - smallest share used) after the placement.",
                      "Kubernetes NodeResourcesBalancedAllocation, with range for deviation",
                      List.of(RESOURCES),
                      p -> new Balance(p.resources())),
                  new TermType<>(
                      "busy",
                      "1 for a host that has instances already, 0 for an empty one.",
                      "open bins first",
                      List.of(),
                      p -> new Busy()),
                  new TermType<>(
                      "target-utilisation",
                      "Rises to 1 where the share used after the placement meets the target, then falls.",
                      "Trimaran TargetLoadPacking (Kubernetes scheduler plugins), without its offset",
                      List.of(
                          RESOURCES,
                          number("target", 0.8, 0.01, 0.99, "share of the host to fill")),
                      p ->
                          new TargetUtilisation(
                              new FreeShare(p.resources(), false), p.number("target"))),
                  new TermType<>(
                      "spread",
                      "1 / (1 + instances of the same tenant or group in the host's failure domain).",
                      "Kubernetes topology spread constraints, soft form",
                      List.of(
                          level("level", DomainLevel.RACK, "the failure domain"),
                          choice(
                              "of", "tenant", List.of("tenant", "group"), "whose instances count")),
                      p -> new Spread(p.level("level"), p.word("of").equals("tenant"))),
                  new TermType<>(
                      "lifetime-fit",
                      "1 where the instance departs before the host's last one, less the longer it stays.",
                      "after Barbalho et al., Virtual machine allocation with lifetime predictions, MLSys 2023",
                      List.of(
                          number(
                              "scaleHours",
                              1,
                              0.001,
                              10_000,
                              "prolongation that halves the score")),
                      p -> new LifetimeFit(p.number("scaleHours") * Ticks.PER_HOUR)),
                  new TermType<>(
                      "reading",
                      "A measured metric on a straight line from worst (0) to best (1), clipped.",
                      "",
                      List.of(
                          metric("metric", Metric.CPU_UTILISATION, "which reading"),
                          number("best", 0, -1e9, 1e9, "value that scores 1, in the metric's unit"),
                          number(
                              "worst", 1, -1e9, 1e9, "value that scores 0, in the metric's unit"),
                          choice(
                              "onMissing",
                              "worst",
                              List.of("worst", "neutral"),
                              "what an unavailable reading scores: 0 or 0.5")),
                      p ->
                          new ReadingScore(
                              p.metric("metric"),
                              p.number("best"),
                              p.number("worst"),
                              OnMissing.of(p.word("onMissing"))))))
          .with(FactorScores.ALL);

  private Scores() {}

  private static FreeShare freeShare(Parameters parameters) {
    return new FreeShare(
        parameters.resources(), parameters.word("denominator").equals("largest-host"));
  }
}
