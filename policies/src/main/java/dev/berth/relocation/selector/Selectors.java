package dev.berth.relocation.selector;

import static dev.berth.term.Parameter.number;

import dev.berth.model.Metric;
import dev.berth.term.Registry;
import dev.berth.term.TermType;
import java.util.List;

/** All selectors that ship: one entry each. */
public final class Selectors {

  private static final String BELOGLAZOV_BUYYA =
      "Beloglazov, Buyya, Optimal online deterministic algorithms and adaptive heuristics,"
          + " Concurrency and Computation 24(13), 2012, ";

  public static final Registry<Selector> REGISTRY =
      new Registry<>(
          "selector",
          List.of(
              new TermType<>(
                  "minimum-migration-time",
                  "The instance with the smallest memory, which has moved soonest.",
                  BELOGLAZOV_BUYYA + "6.2.1",
                  List.of(),
                  p -> new MinimumMigrationTime()),
              new TermType<>(
                  "random",
                  "Each instance equally likely, by a seeded draw.",
                  BELOGLAZOV_BUYYA + "6.2.2",
                  List.of(),
                  p -> new RandomInstance()),
              new TermType<>(
                  "maximum-correlation",
                  "The instance whose past utilisation the others' explain best (R squared).",
                  BELOGLAZOV_BUYYA + "6.2.3",
                  List.of(
                      number("samples", 30, 2, 1000, "newest samples that are compared"),
                      number(
                          "singularBelow",
                          1e-9,
                          0,
                          1,
                          "pivot up to which histories count as linear in each other; CloudSim: 0")),
                  p ->
                      new MaximumCorrelation((int) p.number("samples"), p.number("singularBelow"))),
              new TermType<>(
                  "minimum-utilisation",
                  "The instance that asks for the smallest share of its own vCPUs.",
                  "CloudSim 3.0.3, PowerVmSelectionPolicyMinimumUtilization",
                  List.of(),
                  p -> new MinimumUtilisation()),
              new TermType<>(
                  "highest-power",
                  "The instance that adds most to the host's power.",
                  "",
                  List.of(),
                  p -> new LargestContribution(Metric.POWER)),
              new TermType<>(
                  "cause-aware",
                  "The instance that adds most to the metric whose alarm is the cause.",
                  "",
                  List.of(),
                  p -> new LargestContribution(null))));

  private Selectors() {}
}
