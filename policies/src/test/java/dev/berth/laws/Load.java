package dev.berth.laws;

import dev.berth.relocation.detector.LoadHistory;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The load of a host, newest sample first.
 *
 * @param now demanded now, as a share of the capacity
 */
public record Load(double now, int samplesAhead, List<Double> samples) {

  public Load {
    samples = List.copyOf(samples);
  }

  /** Idle, flat, rising and wild loads, with few samples or many, zeros among them. */
  public static Arbitrary<Load> any() {
    Arbitrary<Double> shares =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(1, Arbitraries.just(0.0)),
            net.jqwik.api.Tuple.of(
                6, Arbitraries.integers().between(0, 130).map(percent -> percent / 100.0)));
    Arbitrary<List<Double>> flat =
        Combinators.combine(shares, Arbitraries.integers().between(0, 40))
            .as((share, count) -> java.util.Collections.nCopies(count, share));
    Arbitrary<List<Double>> wild = shares.list().ofMaxSize(40);
    return Combinators.combine(
            shares, Arbitraries.integers().between(1, 3), Arbitraries.oneOf(wild, wild, flat))
        .as(Load::new);
  }

  /** As a detector sees it. */
  public LoadHistory history() {
    LoadHistory history = new LoadHistory(samples.size());
    history.restart(now, samplesAhead);
    samples.forEach(history::addOlder);
    return history;
  }

  Load withNow(double other) {
    return new Load(other, samplesAhead, samples);
  }

  /** Higher by the same amount now and in every sample. */
  Load raised(double by) {
    return new Load(now + by, samplesAhead, samples.stream().map(sample -> sample + by).toList());
  }

  /** The newest samples only. */
  Load newest(int count) {
    return new Load(now, samplesAhead, samples.subList(0, Math.min(count, samples.size())));
  }
}
