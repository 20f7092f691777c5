package dev.berth.reports;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.DecisionRow;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.CellWriter;
import dev.berth.reports.store.Manifest;
import dev.berth.reports.store.ResultStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A results folder that looks like a day of five strategies, drawn from a seed. */
public record SyntheticResults(
    List<String> strategies, int replications, List<String> points, int hosts, int samples) {

  public static final SyntheticResults SMALL =
      new SyntheticResults(List.of("first-fit", "best-fit"), 3, List.of(""), 4, 6);
  public static final SyntheticResults DAY =
      new SyntheticResults(
          List.of("first-fit", "best-fit", "worst-fit", "dot-product", "random"),
          5,
          List.of(""),
          60,
          96);

  public static final String FINGERPRINT = "synthetic";
  private static final double DAY_SECONDS = 86_400;

  public List<CellKey> keys() {
    return points.stream()
        .flatMap(point -> strategies.stream().flatMap(strategy -> keys(strategy, point)))
        .toList();
  }

  private Stream<CellKey> keys(String strategy, String point) {
    return Stream.iterate(0, r -> r + 1)
        .limit(replications)
        .map(r -> new CellKey(strategy, r, point));
  }

  /** Writes all cells in this order of keys and merges them. */
  public Manifest write(Path folder) {
    ResultStore store = ResultStore.open(folder);
    keys().forEach(key -> write(store, key));
    return merge(store);
  }

  /** Writes all cells in a shuffled order, as threads might, and merges them. */
  public Manifest writeShuffled(Path folder) {
    ResultStore store = ResultStore.open(folder);
    List<CellKey> keys = new ArrayList<>(keys());
    Collections.reverse(keys);
    keys.parallelStream().forEach(key -> write(store, key));
    return merge(store);
  }

  public Manifest merge(ResultStore store) {
    return store.merge(keys(), key -> FINGERPRINT, manifest());
  }

  public void write(ResultStore store, CellKey key) {
    SplittableRandom draws = new SplittableRandom(key.hashCode());
    try (CellWriter writer = store.write(key, FINGERPRINT)) {
      for (int sample = 0; sample < samples; sample++) {
        sample(writer, key, DAY_SECONDS * sample / samples, draws);
      }
      for (int request = 0; request < 10; request++) {
        writer.decision(decision(request, draws));
      }
      writer.finish(result(key, draws));
    }
  }

  private void sample(CellWriter writer, CellKey key, double at, SplittableRandom draws) {
    double wave = 0.6 + 0.3 * StrictMath.sin(2 * Math.PI * (at / DAY_SECONDS - 0.25));
    double quality = 1 + 0.06 * strategies.indexOf(key.strategy());
    double noise = 1 + 0.05 * (draws.nextDouble() - 0.5);
    fleet(writer, SeriesMetric.BUSY_HOSTS, at, Math.rint(hosts * wave * quality * noise * 0.8));
    fleet(writer, SeriesMetric.UTILISATION_VCPU, at, wave * 0.5 * noise);
    fleet(writer, SeriesMetric.ALLOCATED_VCPU, at, wave * 0.8 * noise);
    fleet(writer, SeriesMetric.FRAGMENTATION, at, 0.1 * quality * noise);
    fleet(writer, SeriesMetric.STRANDED_VCPU, at, 0.05 * quality * noise);
    fleet(writer, SeriesMetric.POWER_WATTS, at, hosts * (100 + 200 * wave * quality * noise));
    for (int host = 0; host < hosts; host++) {
      double load = Math.max(0, Math.min(1, wave * 1.6 - host / (double) hosts));
      writer
          .track(Scope.HOST, "host-" + host, SeriesMetric.UTILISATION_VCPU.key())
          .add(at, load * noise * 0.95);
    }
  }

  private static void fleet(CellWriter writer, SeriesMetric metric, double at, double value) {
    writer.track(Scope.FLEET, "fleet", metric.key()).add(at, value);
  }

  private static DecisionRow decision(int request, SplittableRandom draws) {
    return new DecisionRow(
        request * 60.5,
        request,
        "tenant-" + draws.nextInt(3),
        "D2",
        0,
        "place",
        "placed",
        "host-" + draws.nextInt(4),
        "",
        Double.NaN,
        "",
        request + 1);
  }

  private CellResult result(CellKey key, SplittableRandom draws) {
    double quality = 1 + 0.06 * strategies.indexOf(key.strategy());
    double luck = 1 + 0.1 * (new SplittableRandom(key.replication()).nextDouble() - 0.5);
    double noise = quality * luck * (1 + 0.01 * (draws.nextDouble() - 0.5));
    TreeMap<String, Double> kpis = new TreeMap<>();
    kpis.put("requests", Math.rint(20_000 * luck));
    kpis.put("placed", Math.rint(20_000 * luck) - Math.rint(300 * noise));
    kpis.put("rejected", Math.rint(300 * noise));
    kpis.put("rejected.no-capacity", Math.rint(300 * noise));
    kpis.put("rejected-share", Math.rint(300 * noise) / Math.rint(20_000 * luck));
    kpis.put("rejected-core-hours", 1234.5 * noise);
    kpis.put("busy-hosts-mean", hosts * 0.55 * noise);
    kpis.put("busy-hosts-peak", Math.rint(hosts * 0.8 * noise));
    kpis.put("packing-density-vcpu-mean", 0.8 / noise);
    kpis.put("fragmentation", 0.1 * noise);
    kpis.put("energy-kwh", 1300 * noise);
    TreeMap<String, Double> timings = new TreeMap<>();
    timings.put("wall-seconds", 1.0);
    return new CellResult(key, kpis, timings);
  }

  public Manifest manifest() {
    return new Manifest(
        new Manifest.Build("0.1.0", "0123abc", "17"),
        new Manifest.Study(
            "synthetic",
            "A day on a small fleet",
            "Which strategy packs a diurnal load best?",
            42,
            replications,
            strategies,
            points,
            0,
            DAY_SECONDS,
            List.of(
                new Manifest.Fact("Hosts", hosts + " of one type (64 vCPU, 256 GiB)"),
                new Manifest.Fact("Requests", "20,000 per replication"))),
        "name: synthetic\n",
        List.of(new Manifest.Input("workload.csv", 1234, "ab".repeat(32))),
        new TreeMap<>(),
        List.of("CPU use of an instance is 45 % of its vCPUs at all times."),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>());
  }
}
