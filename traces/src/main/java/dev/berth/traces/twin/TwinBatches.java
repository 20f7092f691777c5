package dev.berth.traces.twin;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.traces.generator.CumulativeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Every random choice about a twin's batches, addressed by batch and member. */
final class TwinBatches {

  private static final Stream SIZE = Stream.named("twin-size");
  private static final Stream SAME = Stream.named("twin-same");
  private static final Stream FLAVOR = Stream.named("twin-flavor");
  private static final Stream TENANT = Stream.named("twin-tenant");
  private static final Stream EARLIER = Stream.named("twin-earlier-tenant");
  private static final Stream LIFETIME = Stream.named("twin-lifetime");
  private static final Stream TOGETHER = Stream.named("twin-together");
  private static final int WHOLE_BATCH = -1;

  private final TwinModel model;
  private final Draws draws;
  private final List<List<Integer>> sizes = new ArrayList<>();
  private final List<CumulativeTable> bySize = new ArrayList<>();
  private final List<CumulativeTable> same = new ArrayList<>();
  private final List<CumulativeTable> mixed = new ArrayList<>();

  TwinBatches(TwinModel model, Draws draws) {
    this.model = model;
    this.draws = draws;
    for (TreeMap<Integer, Long> part : model.batches().sizeCounts()) {
      sizes.add(List.copyOf(part.keySet()));
      bySize.add(
          new CumulativeTable(part.values().stream().mapToDouble(Long::doubleValue).toArray()));
    }
    for (BatchLaw.SizeClass sizeClass : model.batches().classes()) {
      List<Double> either =
          sum(sizeClass.sameWeights()) > 0 ? sizeClass.sameWeights() : sizeClass.mixedWeights();
      same.add(table(sizeClass.sameWeights(), either));
      mixed.add(table(sizeClass.mixedWeights(), either));
    }
  }

  private static double sum(List<Double> weights) {
    return weights.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The table of the weights or, where all are 0, of others; an unused class has any table. */
  private static CumulativeTable table(List<Double> weights, List<Double> others) {
    List<Double> chosen = sum(weights) > 0 ? weights : others;
    return new CumulativeTable(
        sum(chosen) > 0
            ? chosen.stream().mapToDouble(Double::doubleValue).toArray()
            : new double[] {1});
  }

  /** The size of a batch that comes at an instant of the trace's own clock. */
  int size(long batch, long tick) {
    int part = BatchLaw.partOf(tick);
    return sizes.get(part).get(bySize.get(part).pick(draws.uniform(SIZE, batch, 0)));
  }

  /** The index of the flavor of a member of a batch of a size. */
  int flavor(long batch, int size, int member) {
    int sizeClass = BatchLaw.classOf(size);
    double share = model.batches().classes().get(sizeClass).sameShare();
    boolean single = draws.uniform(SAME, batch, 0) < share;
    return single
        ? same.get(sizeClass).pick(draws.uniform(FLAVOR, batch, WHOLE_BATCH))
        : mixed.get(sizeClass).pick(draws.uniform(FLAVOR, batch, member));
  }

  /** The probability at which a member's lifetime is read from its flavor's law. */
  double lifetimeShare(long batch, int member) {
    boolean alike = draws.uniform(TOGETHER, batch, member) < model.together();
    return draws.uniform(LIFETIME, batch, alike ? WHOLE_BATCH : member);
  }

  /** A tenant of its own, or that of an earlier batch chosen at random (Simon's process). */
  String tenant(long batch) {
    long at = batch;
    while (at > 0 && draws.uniform(TENANT, at, 0) < model.tenantReuse()) {
      at = (long) (draws.uniform(EARLIER, at, 0) * at);
    }
    return "tenant-" + at;
  }
}
