package dev.berth.laws;

import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.HostType;
import dev.berth.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random situations: fleets from tiny to skewed; empty, half and nearly full; faulty sensors. */
public final class Situations {

  private Situations() {}

  public static Arbitrary<Situation> any() {
    return Combinators.combine(
            fleets(),
            histories(),
            Requests.requests().map(r -> Requests.numbered(r, Situation.REQUEST)))
        .as(Situation::new);
  }

  /** Any of {@link Fleets#fleets}, fleets of one type, and a large host among small ones. */
  public static Arbitrary<List<HostSpec>> fleets() {
    Arbitrary<List<HostSpec>> equal =
        Combinators.combine(Fleets.types(), Arbitraries.integers().between(1, 12))
            .as((type, count) -> hosts(type, type, count));
    Arbitrary<List<HostSpec>> skewed =
        Combinators.combine(Fleets.types(), Fleets.types(), Arbitraries.integers().between(2, 12))
            .as(Situations::hosts);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(2, equal),
        net.jqwik.api.Tuple.of(2, skewed),
        net.jqwik.api.Tuple.of(3, Fleets.fleets()));
  }

  /** Nothing, a few steps, or enough to fill a small fleet. */
  public static Arbitrary<List<Step>> histories() {
    return Arbitraries.oneOf(
        steps().list().ofMaxSize(6), steps().list().ofMaxSize(40), launches().list().ofMaxSize(60));
  }

  public static Arbitrary<Step> steps() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, launches()),
        net.jqwik.api.Tuple.of(2, picks().map(Step.Depart::new)),
        net.jqwik.api.Tuple.of(1, Combinators.combine(picks(), picks()).as(Step.Migrate::new)),
        net.jqwik.api.Tuple.of(2, reads()),
        net.jqwik.api.Tuple.of(1, caches()),
        net.jqwik.api.Tuple.of(
            1, Combinators.combine(picks(), Arbitraries.of(0.0, 0.5, 3.0)).as(Step.Weigh::new)),
        net.jqwik.api.Tuple.of(
            2,
            Combinators.combine(picks(), Arbitraries.of(HostStatus.class)).as(Step.Change::new)));
  }

  private static Arbitrary<Step> launches() {
    return Combinators.combine(Requests.requests(), picks()).as(Step.Launch::new);
  }

  private static Arbitrary<Step> caches() {
    return Combinators.combine(
            picks(),
            Arbitraries.of(Set.<String>of(), Set.of("web"), Set.of("db"), Set.of("web", "db")))
        .as(Step.Cache::new);
  }

  private static Arbitrary<Step> reads() {
    Arbitrary<Metric> metrics =
        Arbitraries.of(
            Metric.CPU_UTILISATION,
            Metric.CPU_UTILISATION,
            Metric.INLET_TEMPERATURE,
            Metric.POWER,
            Metric.DISK_LATENCY,
            Metric.NETWORK_THROUGHPUT);
    return Combinators.combine(
            picks(), metrics, Arbitraries.of(0.0, 0.05, 0.3, 0.5, 0.9, 1.0, 1.2, 25.0, Double.NaN))
        .as(Step.Read::new);
  }

  private static Arbitrary<Integer> picks() {
    return Arbitraries.integers().between(0, 23);
  }

  /** One host of the first type, the others of the second. */
  private static List<HostSpec> hosts(HostType first, HostType others, int count) {
    List<HostSpec> hosts = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      hosts.add(Fleets.host(row == 0 ? first : others, row));
    }
    return hosts;
  }
}
