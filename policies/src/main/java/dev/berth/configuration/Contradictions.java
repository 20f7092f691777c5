package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** All pairs of settings that can contradict each other: one entry each. */
public final class Contradictions {

  /** The longest time slice, in ms, that serves latency (assumed: the usual slice is 10 ms). */
  private static final long LONGEST_LATENCY_SLICE_MILLIS = 10;

  /** The shortest time slice, in ms, that serves batch work (assumed). */
  private static final long SHORTEST_BATCH_SLICE_MILLIS = 10;

  private static final List<String> LEVELS = List.of("host", "rack", "feed", "zone");

  private static final List<Contradiction> ALL =
      List.of(
          new Contradiction(
              "dedicated-yet-capped",
              Settings.DEDICATED_CORES,
              Settings.CAP,
              p -> Settings.DEDICATED_CORES.in(p, false) && Settings.CAP.in(p, 1.0) < 1,
              "cores of its own would stand idle above the cap"),
          new Contradiction(
              "slice-against-bias",
              Settings.TIME_SLICE,
              Settings.BIAS,
              Contradictions::sliceAgainstBias,
              "latency wants at most 10 ms, batch at least 10 ms"),
          new Contradiction(
              "pinned-yet-over-committed",
              Settings.PINNING,
              Settings.OVER_COMMIT,
              p -> Settings.PINNING.in(p, "").equals("core") && Settings.OVER_COMMIT.in(p, 1.0) > 1,
              "a core that is pinned to one vCPU cannot be shared"),
          new Contradiction(
              "address-outside-subnet",
              Settings.METADATA_ADDRESS,
              Settings.METADATA_SUBNET,
              Contradictions::outsideSubnet,
              "the address must lie in the subnet"),
          below("cap-below-availability", Settings.CAP, Settings.CPU_AVAILABILITY),
          below("limit-below-iops", Settings.IOPS_LIMIT, Settings.IOPS),
          below("limit-below-throughput", Settings.THROUGHPUT_LIMIT, Settings.DISK_THROUGHPUT),
          below("bandwidth-below-throughput", Settings.BANDWIDTH, Settings.NETWORK_THROUGHPUT),
          new Contradiction(
              "turbo-yet-capped",
              Settings.TURBO,
              Settings.P_STATE_CAP,
              p -> Settings.TURBO.in(p, false) && Settings.P_STATE_CAP.in(p, 1.0) < 1,
              "turbo runs above the nominal frequency, the cap below it"),
          new Contradiction(
              "near-yet-apart",
              Settings.AFFINITY,
              Settings.ANTI_AFFINITY,
              Contradictions::nearYetApart,
              "a group cannot be near and apart in one domain"),
          needs(Settings.BACKUP_RETENTION, Settings.BACKUP_EVERY),
          needs(Settings.IMAGE_SIZE, Settings.IMAGE),
          needs(Settings.IMAGE_PRIMING, Settings.IMAGE),
          needs(Settings.AFFINITY_LEVEL, Settings.AFFINITY),
          needs(Settings.ANTI_AFFINITY_LEVEL, Settings.ANTI_AFFINITY));

  private Contradictions() {}

  /** All, for a page. */
  public static List<Contradiction> all() {
    return ALL;
  }

  /** Those of a merge, in the order of this page. */
  public static List<Conflict> of(Merge merge) {
    ConfigurationPolicy policy = merge.policy("merged");
    List<Conflict> conflicts = new ArrayList<>();
    for (Contradiction each : ALL) {
      if (each.holds().test(policy)) {
        conflicts.add(each.in(merge));
      }
    }
    return List.copyOf(conflicts);
  }

  /** A limit that forbids what is wanted. */
  private static <N extends Number> Contradiction below(
      String name, Setting<N> limit, Setting<N> wanted) {
    Predicate<ConfigurationPolicy> holds =
        policy -> {
          N most = limit.in(policy);
          N least = wanted.in(policy);
          return most != null && least != null && most.doubleValue() < least.doubleValue();
        };
    return new Contradiction(name, limit, wanted, holds, "the limit forbids what is wanted");
  }

  /** A setting that says nothing without another. */
  private static Contradiction needs(Setting<?> setting, Setting<?> needed) {
    return new Contradiction(
        "incomplete",
        setting,
        needed,
        p -> p.settings().containsKey(setting.key()) && !p.settings().containsKey(needed.key()),
        "the one says nothing without the other");
  }

  private static boolean sliceAgainstBias(ConfigurationPolicy policy) {
    Long slice = Settings.TIME_SLICE.in(policy);
    String bias = Settings.BIAS.in(policy, "balanced");
    return slice != null
        && ((bias.equals("latency") && slice > LONGEST_LATENCY_SLICE_MILLIS)
            || (bias.equals("batch") && slice < SHORTEST_BATCH_SLICE_MILLIS));
  }

  private static boolean outsideSubnet(ConfigurationPolicy policy) {
    String address = Settings.METADATA_ADDRESS.in(policy);
    String subnet = Settings.METADATA_SUBNET.in(policy);
    return address != null
        && subnet != null
        && !Subnet.parse(subnet).contains(Subnet.bits(address));
  }

  private static boolean nearYetApart(ConfigurationPolicy policy) {
    int near = LEVELS.indexOf(Settings.AFFINITY_LEVEL.in(policy, "host"));
    int apart = LEVELS.indexOf(Settings.ANTI_AFFINITY_LEVEL.in(policy, "host"));
    return apart >= near
        && !Collections.disjoint(
            Settings.AFFINITY.in(policy, List.of()), Settings.ANTI_AFFINITY.in(policy, List.of()));
  }
}
