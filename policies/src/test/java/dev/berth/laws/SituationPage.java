package dev.berth.laws;

import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A situation to read: hosts as a table, then a scenario and its requests, ready to run. */
public final class SituationPage {

  private SituationPage() {}

  public static String of(Situation situation) {
    return """
        %s
        Request: %s

        As a scenario (its strategy, not the history, chooses the hosts of the earlier requests):
        %s
        and beside it, as requests.csv (nothing written as 0.001 vCPU or 1 MiB, the least of a trace):
        %s"""
        .formatted(table(situation), request(situation.request()), yaml(situation), csv(situation));
  }

  /** One line per host: free of allocatable amounts, status, instances, readings. */
  public static String table(Situation situation) {
    FleetState state = situation.state();
    StringBuilder text =
        new StringBuilder(
            "%-4s %-8s %-14s %-14s %-8s %-9s %-8s %s%n"
                .formatted(
                    "row",
                    "host",
                    "free milli-vCPU",
                    "free MiB",
                    "GPU",
                    "status",
                    "inst.",
                    "readings"));
    HostCursor host = state.cursor();
    for (int row = 0; row < state.hostCount(); row++) {
      host.at(row);
      text.append(
          "%-4d %-8s %-15s %-14s %-8s %-9s %-8d %s%n"
              .formatted(
                  row,
                  host.spec().name(),
                  amount(host, Resource.VCPU),
                  amount(host, Resource.MEMORY),
                  amount(host, Resource.GPU),
                  host.status(),
                  host.instances(),
                  readings(host)));
    }
    return text.toString();
  }

  /** A scenario of the same fleet; its workload is {@link #csv} in {@code requests.csv}. */
  public static String yaml(Situation situation) {
    Map<HostType, String> types = new LinkedHashMap<>();
    situation.hosts().forEach(h -> types.computeIfAbsent(h.type(), t -> "t" + types.size()));
    StringBuilder text =
        new StringBuilder("name: counter-example\nhorizon: 1h\ndatacenter:\n  hostTypes:\n");
    types.forEach((type, name) -> text.append(type(type, name)));
    text.append("  hosts:\n");
    for (HostSpec host : situation.hosts()) {
      text.append(
          "    - {name: %s, type: %s, rack: %s, feed: %s, zone: %s}%n"
              .formatted(
                  host.name(), types.get(host.type()), host.rack(), host.feed(), host.zone()));
    }
    return text
        + "workload:\n  source: csv\n  path: requests.csv\n  columns: {name: name, tenant: tenant, group: group,"
        + " arrival: arrival, vcpus: vcpus, memory: memory, disk: disk, network: network, gpu: gpu, traits: traits}\n"
        + "  memoryUnit: MiB\nstrategies: [first-fit, best-fit]\n";
  }

  /** The instances that hold capacity, then the request, in the columns of {@link #yaml}. */
  public static String csv(Situation situation) {
    List<LaunchRequest> requests =
        new ArrayList<>(new Play(situation.hosts()).all(situation.steps()).held());
    requests.add(situation.request());
    StringBuilder text =
        new StringBuilder("name,tenant,group,arrival,vcpus,memory,disk,network,gpu,traits\n");
    for (int i = 0; i < requests.size(); i++) {
      LaunchRequest r = requests.get(i);
      ResourceVector d = r.demand();
      text.append(
          "%s,%s,%s,%d,%s,%d,%d,%d,%s,%s%n"
              .formatted(
                  r.name(),
                  r.tenant(),
                  r.group(),
                  i,
                  Math.max(1, d.milliVcpu()) / 1000.0,
                  Math.max(1, d.memoryMiB()),
                  d.diskGiB(),
                  d.networkMbps(),
                  d.gpuPerMille() / 1000.0,
                  String.join(";", r.requiredTraits())));
    }
    return text.toString();
  }

  private static String request(LaunchRequest r) {
    return "%s, NUMA nodes %d, traits %s, tenant %s, group %s, policy %s (its scenario has none)"
        .formatted(
            r.demand(),
            r.flavor().shape().numaNodes(),
            r.requiredTraits(),
            r.tenant(),
            r.group(),
            r.policy().settings());
  }

  private static String type(HostType type, String name) {
    ResourceVector n = type.nameplate();
    return ("    - {name: %s, vcpus: %d, memory: %d MiB, disk: %d GiB, network: %d Mbit/s, gpus: %d,"
            + " numaNodes: %d, overCommit: {vcpu: %s}, traits: [%s]}%n")
        .formatted(
            name,
            n.milliVcpu() / 1000,
            n.memoryMiB(),
            n.diskGiB(),
            n.networkMbps(),
            type.gpuDevices(),
            type.numaNodes(),
            type.overCommit().vcpu(),
            String.join(", ", type.traits().stream().sorted().map(t -> "\"" + t + "\"").toList()));
  }

  private static String amount(HostCursor host, Resource resource) {
    return host.free(resource) + "/" + host.allocatable(resource);
  }

  private static String readings(HostCursor host) {
    List<String> readings = new ArrayList<>();
    for (Metric metric : Metric.ALL) {
      if (!Double.isNaN(host.reading(metric))) {
        readings.add(metric.key() + " " + host.reading(metric));
      }
    }
    return String.join(", ", readings);
  }
}
