package dev.berth.scenarios.accounts;

import static dev.berth.scenarios.yaml.Kinds.diskGiB;
import static dev.berth.scenarios.yaml.Kinds.memoryMiB;
import static dev.berth.scenarios.yaml.Kinds.networkMbps;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.account.Limits;
import dev.berth.account.Quota;
import dev.berth.model.Resource;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes quotas. */
final class QuotaFile {

  private static final double MOST = 1e9;
  private static final long MILLI = 1000;

  /** Whole numbers of thousandths, written as units. */
  private static final Kind<Long> UNITS =
      Kinds.of(
          value -> Math.round(number(0, MOST).read(value) * MILLI),
          milli -> number(0, MOST).plain((double) milli / MILLI));

  private static final Kind<Long> COUNT =
      Kinds.of(value -> (long) Kinds.integer(0, Integer.MAX_VALUE).read(value), count -> count);

  /** The key of each resource in a file, and how its amount is written. */
  private enum Line {
    VCPUS("vcpus", Resource.VCPU, UNITS),
    MEMORY("memory", Resource.MEMORY, memoryMiB()),
    DISK("disk", Resource.DISK, diskGiB()),
    NETWORK("network", Resource.NETWORK, networkMbps()),
    GPUS("gpus", Resource.GPU, UNITS);

    private final String key;
    private final Resource resource;
    private final Kind<Long> kind;

    Line(String key, Resource resource, Kind<Long> kind) {
      this.key = key;
      this.resource = resource;
      this.kind = kind;
    }
  }

  private QuotaFile() {}

  static Quota read(Section in) {
    Limits total = limits(in);
    Map<String, Limits> zones = new TreeMap<>();
    if (in.has("zones")) {
      Section byZone = in.section("zones");
      byZone.keys().forEach(zone -> zones.put(zone, limits(byZone.section(zone))));
    }
    return new Quota(total, zones);
  }

  private static Limits limits(Section in) {
    Long instances = in.find("instances", COUNT);
    Map<Resource, Long> amounts = new EnumMap<>(Resource.class);
    for (Line line : Line.values()) {
      Long amount = in.find(line.key, line.kind);
      if (amount != null) {
        amounts.put(line.resource, amount);
      }
    }
    return new Limits(amounts, instances == null ? Limits.UNLIMITED : instances);
  }

  static Map<String, Object> plain(Quota quota) {
    Map<String, Object> plain = plain(quota.total());
    if (!quota.byZone().isEmpty()) {
      Map<String, Object> zones = new LinkedHashMap<>();
      quota.byZone().forEach((zone, limits) -> zones.put(zone, plain(limits)));
      plain.put("zones", zones);
    }
    return plain;
  }

  static Map<String, Object> plain(Limits limits) {
    Map<String, Object> plain = new LinkedHashMap<>();
    if (limits.instances() != Limits.UNLIMITED) {
      plain.put("instances", limits.instances());
    }
    for (Line line : Line.values()) {
      if (limits.of(line.resource) != Limits.UNLIMITED) {
        plain.put(line.key, line.kind.plain(limits.of(line.resource)));
      }
    }
    return plain;
  }
}
