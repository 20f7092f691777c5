package dev.berth.reports.table;

import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.EffectSize;
import dev.berth.reports.stats.Friedman;
import dev.berth.reports.stats.Holm;
import dev.berth.reports.stats.NoiseFloor;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The contenders' ranks in a KPI: Friedman's test over all sweep points and replications, Holm's
 * correction over all pairs, groups that are not told apart.
 *
 * @param rows the best mean rank first
 * @param groups of neighbouring rows none of which differ at 5 % after Holm's correction, by index
 *     of the first and last row
 * @param noiseFloor of the first contender at the first point, in the KPI's unit; NaN below four
 *     replications
 */
public record RankTable(
    Kpi kpi, int blocks, double p, List<Row> rows, List<Group> groups, double noiseFloor) {

  private static final double ALPHA = 0.05;

  /**
   * One strategy.
   *
   * @param pAgainstBest Holm-corrected, against the row above all; 1 for that row itself
   * @param effect against the study's first contender, at the first point
   */
  public record Row(String strategy, double meanRank, double pAgainstBest, EffectSize effect) {}

  /** Neighbours that are not told apart. */
  public record Group(int first, int last) {}

  /** Empty below two contenders or two blocks in which all have the KPI, or without a direction. */
  public static Optional<RankTable> of(Results results, Kpi kpi) {
    List<String> contenders = References.contenders(results);
    if (contenders.size() < 2 || kpi.better() == Better.NONE) {
      return Optional.empty();
    }
    double[][] blocks = blocks(results, contenders, kpi);
    return blocks.length < 2
        ? Optional.empty()
        : Optional.of(of(results, kpi, contenders, Friedman.of(blocks)));
  }

  private static RankTable of(
      Results results, Kpi kpi, List<String> contenders, Friedman friedman) {
    List<Integer> order =
        IntStream.range(0, contenders.size())
            .boxed()
            .sorted(Comparator.comparing(friedman.meanRanks()::get))
            .toList();
    double[][] p = pairs(friedman, order);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      String strategy = contenders.get(order.get(i));
      rows.add(
          new Row(
              strategy,
              friedman.meanRanks().get(order.get(i)),
              p[0][i],
              effect(results, kpi, strategy, contenders.get(0))));
    }
    double[] first = results.values(contenders.get(0), results.points().get(0), kpi);
    double floor = NoiseFloor.of(Pairs.defined(first), results.manifest().study().seed());
    return new RankTable(kpi, friedman.blocks(), friedman.p(), rows, groups(p), floor);
  }

  /** One block per point and replication in which every contender has the KPI; low is good. */
  private static double[][] blocks(Results results, List<String> contenders, Kpi kpi) {
    int sign = kpi.better() == Better.LOWER ? 1 : -1;
    List<double[]> blocks = new ArrayList<>();
    for (String point : results.points()) {
      List<double[]> values =
          contenders.stream().map(strategy -> results.values(strategy, point, kpi)).toList();
      int replications = values.stream().mapToInt(v -> v.length).min().orElse(0);
      for (int i = 0; i < replications; i++) {
        int replication = i;
        double[] block = values.stream().mapToDouble(v -> sign * v[replication]).toArray();
        if (IntStream.range(0, block.length).noneMatch(k -> Double.isNaN(block[k]))) {
          blocks.add(block);
        }
      }
    }
    return blocks.toArray(new double[0][]);
  }

  /** Corrected probabilities of all pairs, by place. */
  private static double[][] pairs(Friedman friedman, List<Integer> order) {
    int k = order.size();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    double[] adjusted =
        Holm.adjusted(
            pairs.stream()
                .mapToDouble(pair -> friedman.pairP(order.get(pair[0]), order.get(pair[1])))
                .toArray());
    double[][] p = new double[k][k];
    for (int i = 0; i < k; i++) {
      p[i][i] = 1;
    }
    for (int i = 0; i < adjusted.length; i++) {
      p[pairs.get(i)[0]][pairs.get(i)[1]] = adjusted[i];
    }
    return p;
  }

  /** The longest runs of places whose ends are not told apart. */
  private static List<Group> groups(double[][] p) {
    List<Group> groups = new ArrayList<>();
    int reached = 0;
    for (int first = 0; first < p.length; first++) {
      int last = first;
      while (last + 1 < p.length && p[first][last + 1] >= ALPHA) {
        last++;
      }
      if (last > first && last > reached) {
        groups.add(new Group(first, last));
      }
      reached = Math.max(reached, last);
    }
    return List.copyOf(groups);
  }

  private static EffectSize effect(Results results, Kpi kpi, String strategy, String reference) {
    String point = results.points().get(0);
    double[] values = results.values(strategy, point, kpi);
    double[] references = results.values(reference, point, kpi);
    int[] defined =
        IntStream.range(0, Math.min(values.length, references.length))
            .filter(i -> !Double.isNaN(values[i]) && !Double.isNaN(references[i]))
            .toArray();
    return defined.length < 2
        ? new EffectSize(Double.NaN, Double.NaN)
        : EffectSize.of(
            IntStream.of(defined).mapToDouble(i -> values[i]).toArray(),
            IntStream.of(defined).mapToDouble(i -> references[i]).toArray());
  }
}
