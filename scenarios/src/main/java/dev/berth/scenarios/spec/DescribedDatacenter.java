package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.integer;

import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.datacenter.DescribedHost;
import dev.berth.traces.datacenter.GreenSkuClusters;
import dev.berth.traces.datacenter.HuaweiSheets;
import dev.berth.traces.datacenter.OpenbNodes;
import dev.berth.traces.datacenter.RackedHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hosts that a public trace describes. Where the trace says how large they are, overCommit and
 * power come from the keys beside it; where it only counts them or places them in racks, all are of
 * the only host type.
 */
final class DescribedDatacenter {

  private static final int RACKS_PER_FEED = 10;
  private static final int FEEDS_PER_ZONE = 2;
  private static final int HOSTS_PER_RACK = 40;
  private static final int MOST_CLUSTERS = 1_000_000;

  private DescribedDatacenter() {}

  /** What can be named. */
  enum Source {
    OPENB("alibaba-openb-2023/csv/openb_node_list_all_node.csv"),
    HUAWEI_HOSTS("huawei-topology-aware/PM_res.xlsx"),
    HUAWEI_RACKS("huawei-topology-aware/topology_provider.xls"),
    GREENSKU("azure-greensku/data/other_data/cluster_data.csv");

    private final String place;

    Source(String place) {
      this.place = place;
    }
  }

  static List<HostSpec> read(Section in, Locations locations, List<HostType> types) {
    Source source = in.get("from", Kinds.choice(Source.class));
    Path file =
        in.getOrRead("path", locations.file(), Locations.TRACES + "/" + source.place).path();
    return switch (source) {
      case OPENB -> sized(in, OpenbNodes.read(file), "openb");
      case HUAWEI_HOSTS -> sized(in, HuaweiSheets.hosts(file), "huawei");
      case HUAWEI_RACKS -> racked(only(in, types), HuaweiSheets.racks(file));
      case GREENSKU -> counted(in, file, only(in, types));
    };
  }

  private static HostType only(Section in, List<HostType> types) {
    if (types.size() != 1) {
      throw in.error(
          "from", "says nothing of the size of hosts; give exactly one host type in hostTypes");
    }
    return types.get(0);
  }

  /** Racks are not described: hosts fill racks of 40 in order. */
  private static List<HostSpec> sized(Section in, List<DescribedHost> described, String prefix) {
    OverCommit overCommit = HostTypeFile.overCommit(in.section("overCommit"));
    PowerCurve power = HostTypeFile.power(in.section("power"), null);
    Map<String, HostType> types = new HashMap<>();
    List<HostSpec> hosts = new ArrayList<>();
    for (DescribedHost host : described) {
      HostType type =
          types.computeIfAbsent(
              host.kind(),
              kind ->
                  in.build(
                      () ->
                          new HostType(
                              kind,
                              host.nameplate(),
                              overCommit,
                              host.numaNodes(),
                              host.traits(),
                              power,
                              host.unequalNodes())));
      hosts.add(placed(host.name(), type, prefix, hosts.size() / HOSTS_PER_RACK));
    }
    return hosts;
  }

  private static List<HostSpec> racked(HostType type, List<RackedHost> described) {
    Map<String, Integer> racks = new HashMap<>();
    List<HostSpec> hosts = new ArrayList<>();
    for (RackedHost host : described) {
      int rack = racks.computeIfAbsent(host.rack(), name -> racks.size());
      HostSpec placed = placed(host.name(), type, "huawei", rack);
      hosts.add(new HostSpec(host.name(), type, host.rack(), placed.feed(), placed.zone()));
    }
    return hosts;
  }

  private static List<HostSpec> counted(Section in, Path file, HostType type) {
    int cluster = in.get("cluster", integer(0, MOST_CLUSTERS), 0);
    GreenSkuClusters.Size size =
        in.get("size", Kinds.choice(GreenSkuClusters.Size.class), GreenSkuClusters.Size.ORIGINAL);
    int servers = GreenSkuClusters.servers(file, cluster, size);
    List<HostSpec> hosts = new ArrayList<>();
    for (int i = 0; i < servers; i++) {
      hosts.add(
          placed("cluster-%d-%d".formatted(cluster, i), type, "greensku", i / HOSTS_PER_RACK));
    }
    return hosts;
  }

  /** Feeds and zones are assumed: ten racks per feed, two feeds per zone. */
  private static HostSpec placed(String name, HostType type, String prefix, int rack) {
    int feed = rack / RACKS_PER_FEED;
    return new HostSpec(
        name,
        type,
        "%s-rack-%d".formatted(prefix, rack),
        "%s-feed-%d".formatted(prefix, feed),
        "%s-zone-%d".formatted(prefix, feed / FEEDS_PER_ZONE));
  }
}
