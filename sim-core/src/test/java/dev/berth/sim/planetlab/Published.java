package dev.berth.sim.planetlab;

import dev.berth.draws.Draws;
import dev.berth.model.PowerCurve;
import dev.berth.relocation.detector.Detectors;
import dev.berth.relocation.selector.Selectors;
import dev.berth.sim.Audit;
import dev.berth.sim.planetlab.ConsolidationPolicy.Consolidate;
import dev.berth.sim.planetlab.Rules.PublishedSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The published experiment's hosts and instances; the day is read by path. */
final class Published {

  static final HostModel G4 =
      host("g4", 1860, 86, 89.4, 92.6, 96, 99.5, 102, 106, 108, 112, 114, 117);
  static final HostModel G5 =
      host("g5", 2660, 93.7, 97, 101, 105, 110, 116, 121, 125, 129, 133, 135);
  private static final List<InstanceModel> TYPES =
      List.of(
          new InstanceModel(2500, 870),
          new InstanceModel(2000, 1740),
          new InstanceModel(1000, 1740),
          new InstanceModel(500, 613));
  private static final int HOSTS = 800;

  private Published() {}

  private static HostModel host(String name, double coreMips, double... watts) {
    PowerCurve power = new PowerCurve(Arrays.stream(watts).boxed().toList());
    return new HostModel(name, 2, coreMips, 4096, power);
  }

  /** The folder of day 20110303; it need not be there. */
  static Path day() {
    String traces = System.getenv("BERTH_TRACES");
    return Path.of(traces == null ? "../../shared/traces" : traces, "planetlab", "20110303");
  }

  static ConsolidationSpec spec(PublishedSystem system, Repair... repairs) {
    List<double[]> series = series();
    int perType = (series.size() + TYPES.size() - 1) / TYPES.size();
    return spec(
        IntStream.range(0, HOSTS).mapToObj(i -> i % 2 == 0 ? G4 : G5).toList(),
        IntStream.range(0, series.size()).mapToObj(i -> TYPES.get(i / perType)).toList(),
        series,
        86_400_000,
        new Rules(system, repairs.length == 0 ? Set.of() : EnumSet.copyOf(List.of(repairs))));
  }

  static ConsolidationSpec spec(
      List<HostModel> hosts,
      List<InstanceModel> instances,
      List<double[]> series,
      long horizonTicks,
      Rules rules) {
    return new ConsolidationSpec(hosts, instances, series, 300_000, horizonTicks, 62.5, rules);
  }

  private static List<double[]> series() {
    try (Stream<Path> files = Files.list(day())) {
      List<double[]> series = new ArrayList<>();
      Comparator<Path> byName = Comparator.comparing(file -> String.valueOf(file.getFileName()));
      for (Path file : files.sorted(byName).toList()) {
        series.add(
            Files.readAllLines(file).stream()
                .limit(288)
                .mapToDouble(line -> Integer.parseInt(line.strip()) / 100.0)
                .toArray());
      }
      return series;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ConsolidationPolicy policy(String name) {
    String[] parts = name.split("-", -1);
    Map<String, Object> equal = Map.of("weights", "equal");
    return new Consolidate(
        switch (parts[0]) {
          case "thr" -> Detectors.REGISTRY.get("static-threshold").create(Map.of());
          case "lr" -> Detectors.REGISTRY.get("local-regression").create(equal);
          case "lrr" -> Detectors.REGISTRY.get("robust-local-regression").create(equal);
          default -> Detectors.REGISTRY.get(parts[0]).create(Map.of());
        },
        switch (parts[1]) {
          case "mmt" -> Selectors.REGISTRY.get("minimum-migration-time").create(Map.of());
          case "mu" -> Selectors.REGISTRY.get("minimum-utilisation").create(Map.of());
          case "rs" -> Selectors.REGISTRY.get("random").create(Map.of());
          default ->
              Selectors.REGISTRY.get("maximum-correlation").create(Map.of("singularBelow", 0.0));
        });
  }

  static ConsolidationOutcome run(ConsolidationSpec spec, ConsolidationPolicy policy, Audit audit) {
    return Consolidation.run(spec, policy, new Draws(1), audit, TickListener.NONE);
  }
}
