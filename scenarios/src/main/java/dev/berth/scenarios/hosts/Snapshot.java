package dev.berth.scenarios.hosts;

import dev.berth.model.BadInputException;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.OverCommit;
import dev.berth.model.Resource;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.yaml.YamlWriter;
import dev.berth.state.FleetState;
import dev.berth.strategy.StrategySpec;
import dev.berth.traces.parquet.RequestWriter;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real fleet at one instant: its hosts as a datacenter, its instances as a workload that has
 * arrived at the start, and beside them where each instance runs and what every host reads.
 *
 * @param placements row of each instance's host, in the order of the instances
 * @param readings by metric's key, then host's name; what is unavailable is absent
 */
public record Snapshot(
    String name,
    List<HostSpec> hosts,
    List<LaunchRequest> instances,
    List<Integer> placements,
    Map<String, Map<String, Double>> readings,
    StrategySpec strategy,
    Map<String, Object> strategyText) {

  private static final long MILLI = 1000;

  /** What the placement manager knows of its fleet now. */
  public static Snapshot of(Operation operation) {
    FleetState state = operation.manager().state();
    List<LaunchRequest> instances = new ArrayList<>();
    List<Integer> placements = new ArrayList<>();
    operation
        .fleet()
        .instances()
        .forEach(
            (id, found) -> {
              instances.add(found.request());
              placements.add(found.placement().host());
            });
    List<HostSpec> hosts = operation.fleet().hosts();
    Map<String, Map<String, Double>> readings = new LinkedHashMap<>();
    for (Metric metric : Metric.ALL) {
      for (int row = 0; row < hosts.size(); row++) {
        double value = state.readings().value(metric, row);
        if (!Double.isNaN(value)) {
          readings
              .computeIfAbsent(metric.key(), key -> new LinkedHashMap<>())
              .put(hosts.get(row).name(), value);
        }
      }
    }
    return new Snapshot(
        operation.description().spec().name() + "-snapshot",
        hosts,
        instances,
        placements,
        readings,
        operation.description().strategy(),
        operation.description().strategyText());
  }

  /**
   * Writes the scenario, beside it {@code NAME.requests.parquet} and {@code NAME.state.json}.
   *
   * @throws BadInputException when a host has no capacity known, or a file cannot be written
   */
  public void write(Path scenario) {
    Path file = scenario.toAbsolutePath();
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    Path requests = file.resolveSibling(stem + ".requests.parquet");
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      RequestWriter.write(new Waiting(instances.iterator()), requests);
      write(file.resolveSibling(stem + ".state.json"), Json.text(state()));
      write(file, YamlWriter.write(scenario(String.valueOf(requests.getFileName()))));
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be written (%s).".formatted(scenario, e), e);
    }
  }

  private static void write(Path target, String text) throws IOException {
    Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
    Files.writeString(draft, text);
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private Map<String, Object> state() {
    Map<String, Object> where = new LinkedHashMap<>();
    for (int i = 0; i < instances.size(); i++) {
      where.put(instances.get(i).name(), hosts.get(placements.get(i)).name());
    }
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("instances", where);
    state.put("readings", readings);
    return state;
  }

  private Map<String, Object> scenario(String requests) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", name);
    plain.put("title", "The fleet %s as it was".formatted(name));
    plain.put("horizon", "1h");
    plain.put("monitorInterval", "1m");
    plain.put("datacenter", datacenter());
    Map<String, Object> workload = new LinkedHashMap<>();
    workload.put("source", "parquet");
    workload.put("path", requests);
    plain.put("workload", workload);
    plain.put("strategies", List.of(strategyText));
    return plain;
  }

  private Map<String, Object> datacenter() {
    List<Object> types = new ArrayList<>();
    List<Object> list = new ArrayList<>();
    for (HostSpec host : hosts) {
      if (host.type().nameplate().milliVcpu() >= MILLI) {
        types.add(type(host));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", host.name());
        plain.put("type", host.type().name());
        plain.put("rack", host.rack());
        plain.put("feed", host.feed());
        plain.put("zone", host.zone());
        list.add(plain);
      }
    }
    Map<String, Object> datacenter = new LinkedHashMap<>();
    datacenter.put("hostTypes", types);
    datacenter.put("hosts", list);
    return datacenter;
  }

  /** A scenario counts whole vCPUs; what is over is left out, and the state file has it. */
  private static Map<String, Object> type(HostSpec host) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", host.type().name());
    plain.put("vcpus", host.type().nameplate().milliVcpu() / MILLI);
    plain.put("memory", host.type().nameplate().memoryMiB() + " MiB");
    plain.put("disk", host.type().nameplate().diskGiB() + " GiB");
    plain.put("network", host.type().nameplate().networkMbps() + " Mbit/s");
    plain.put("numaNodes", host.type().numaNodes());
    plain.put("traits", host.type().traits().stream().sorted().toList());
    OverCommit over = host.type().overCommit();
    Map<String, Object> ratios = new LinkedHashMap<>();
    for (Resource resource : Resource.ALL) {
      if (resource != Resource.GPU) {
        ratios.put(resource.key(), over.get(resource));
      }
    }
    plain.put("overCommit", ratios);
    plain.put("power", Map.of("watts", host.type().power().watts()));
    return plain;
  }

  /** The instances as arrivals at the start. */
  private record Waiting(Iterator<LaunchRequest> instances) implements Workload {
    @Override
    public @Nullable Arrival next() {
      return instances.hasNext() ? new Arrival(instances.next(), Utilisation.UNKNOWN, false) : null;
    }

    @Override
    public List<String> assumptions() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
