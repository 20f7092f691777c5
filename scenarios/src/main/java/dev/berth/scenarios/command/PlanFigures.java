package dev.berth.scenarios.command;

import dev.berth.reports.chart.LineFigure;
import dev.berth.reports.schema.Kpis;
import dev.berth.scenarios.plan.FrontierPoint;
import dev.berth.scenarios.plan.LevelOutcome;
import dev.berth.scenarios.plan.MixPlan;
import dev.berth.scenarios.plan.PlanOption;
import dev.berth.scenarios.plan.Probe;
import dev.berth.scenarios.spec.PlanSpec;
import dev.berth.scenarios.spec.ServiceLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pictures of a plan. */
final class PlanFigures {

  private PlanFigures() {}

  /** What every fleet that was tried made of a level, with the level as a line. */
  static LineFigure tried(PlanSpec plan, PlanOption option, ServiceLevel level) {
    int index = plan.levels().indexOf(level);
    List<Probe> probes = option.probes();
    List<LevelOutcome> outcomes = probes.stream().map(p -> p.outcomes().get(index)).toList();
    List<Double> xs = probes.stream().map(p -> (double) p.hosts(option.index())).toList();
    double end = Double.isFinite(level.atMost()) ? level.atMost() : level.atLeast();
    List<Double> ends = xs.stream().map(x -> end).toList();
    return new LineFigure(
        "tried-%s-%s".formatted(option.group(), level.kpi()),
        "Fleet size against " + level.kpi(),
        "Mean over replications on common random numbers; the band reaches to the one-sided"
            + " confidence bounds.",
        "hosts of " + option.group(),
        Kpis.of(level.kpi()).unit(),
        List.of(
            new LineFigure.Line(
                level.kpi(),
                xs,
                outcomes.stream().map(LevelOutcome::mean).toList(),
                outcomes.stream().map(LevelOutcome::low).toList(),
                outcomes.stream().map(LevelOutcome::high).toList()),
            new LineFigure.Line("level", xs, ends, ends, ends)));
  }

  /** The fewest hosts for other ends of the first level; empty unless two ends were answered. */
  static Optional<LineFigure> frontier(PlanOption option) {
    List<FrontierPoint> points =
        option.frontier().stream()
            .filter(point -> point.hosts().isPresent())
            .sorted(Comparator.comparingDouble(PlanFigures::end))
            .toList();
    if (points.size() < 2) {
      return Optional.empty();
    }
    String kpi = points.get(0).level().kpi();
    return Optional.of(
        line(
            "frontier-" + option.group(),
            "Hosts that a service level takes",
            "Fewest hosts whose one-sided confidence bound keeps the level; the other levels stay.",
            "level of %s (%s)".formatted(kpi, Kpis.of(kpi).unit()),
            "hosts of " + option.group(),
            points.stream().map(PlanFigures::end).toList(),
            points.stream().map(point -> (double) point.hosts().orElseThrow()).toList()));
  }

  /** The second group's fewest hosts by the first's; empty unless two mixes were answered. */
  static Optional<LineFigure> mixes(MixPlan plan) {
    List<MixPlan.Mix> mixes =
        plan.mixes().stream().filter(mix -> mix.answer().isPresent()).toList();
    if (mixes.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        line(
            "mixes-%s-%s".formatted(plan.first(), plan.second()),
            "Fleets that keep the levels",
            "For each count of one group the fewest hosts of the other; below the line the levels"
                + " are not kept.",
            "hosts of " + plan.first(),
            "hosts of " + plan.second(),
            mixes.stream().map(mix -> (double) mix.firstHosts()).toList(),
            mixes.stream()
                .map(mix -> (double) mix.answer().orElseThrow().hosts(plan.spec().second()))
                .toList()));
  }

  private static LineFigure line(
      String name,
      String title,
      String caption,
      String xLabel,
      String yLabel,
      List<Double> xs,
      List<Double> ys) {
    return new LineFigure(
        name,
        title,
        caption,
        xLabel,
        yLabel,
        List.of(new LineFigure.Line("fewest hosts", xs, ys, ys, ys)));
  }

  private static double end(FrontierPoint point) {
    ServiceLevel level = point.level();
    return Double.isFinite(level.atMost()) ? level.atMost() : level.atLeast();
  }
}
