package dev.berth.traces.twin;

import dev.berth.model.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the batches of a trace hold, by class of sizes. */
final class BatchProfile {

  private static final int CLASSES = 31;

  private static final long FEWEST_PER_PART = 1000;

  private final List<TreeMap<Integer, Long>> sizes = new ArrayList<>();
  private final long[] batches = new long[CLASSES];
  private final long[] same = new long[CLASSES];
  private final double[][] sameWeights = new double[CLASSES][0];
  private final double[][] mixedWeights = new double[CLASSES][0];
  private long pairs;
  private long pairsTogether;

  /**
   * One member of a batch.
   *
   * @param flavor its index
   * @param lifetimeTicks {@link Ticks#NEVER} where it was still going on
   */
  record Member(int flavor, long lifetimeTicks) {}

  BatchProfile() {
    for (int part = 0; part < BatchLaw.PARTS; part++) {
      sizes.add(new TreeMap<>());
    }
  }

  /** Adds a batch that came at an instant of the trace's own clock. */
  void add(List<Member> batch, long tick) {
    sizes.get(BatchLaw.partOf(tick)).merge(batch.size(), 1L, Long::sum);
    int sizeClass = BatchLaw.classOf(batch.size());
    batches[sizeClass]++;
    Member first = batch.get(0);
    boolean single = batch.stream().allMatch(member -> member.flavor() == first.flavor());
    if (single) {
      same[sizeClass]++;
      sameWeights[sizeClass] = plus(sameWeights[sizeClass], first.flavor());
    } else {
      batch.forEach(m -> mixedWeights[sizeClass] = plus(mixedWeights[sizeClass], m.flavor()));
    }
    countTogether(batch);
  }

  /** Compares each member with the batch's first of the same flavor. */
  private void countTogether(List<Member> batch) {
    Map<Integer, Long> firsts = new TreeMap<>();
    for (Member member : batch) {
      Long first = firsts.putIfAbsent(member.flavor(), member.lifetimeTicks());
      if (first != null && first != Ticks.NEVER && member.lifetimeTicks() != Ticks.NEVER) {
        pairs++;
        pairsTogether += first == member.lifetimeTicks() ? 1 : 0;
      }
    }
  }

  private static double[] plus(double[] weights, int index) {
    double[] wide = index < weights.length ? weights : Arrays.copyOf(weights, index + 1);
    wide[index]++;
    return wide;
  }

  long count() {
    return Arrays.stream(batches).sum();
  }

  /** Share of members that live exactly as long as the first of their batch and flavor. */
  double together() {
    return pairs == 0 ? 0 : (double) pairsTogether / pairs;
  }

  /** The law of the batches, where there are so many flavors. */
  BatchLaw law(int flavors) {
    List<BatchLaw.SizeClass> classes = new ArrayList<>();
    TreeMap<Integer, Long> pooled = new TreeMap<>();
    sizes.forEach(part -> part.forEach((size, count) -> pooled.merge(size, count, Long::sum)));
    for (int i = 0; i <= BatchLaw.classOf(pooled.lastKey()); i++) {
      double share = batches[i] == 0 ? 1 : (double) same[i] / batches[i];
      classes.add(
          new BatchLaw.SizeClass(
              share, weights(sameWeights[i], flavors), weights(mixedWeights[i], flavors)));
    }
    return new BatchLaw(
        sizes.stream().map(part -> total(part) < FEWEST_PER_PART ? pooled : part).toList(),
        classes);
  }

  private static long total(Map<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Double> weights(double[] counts, int flavors) {
    return Arrays.stream(Arrays.copyOf(counts, flavors)).boxed().toList();
  }
}
