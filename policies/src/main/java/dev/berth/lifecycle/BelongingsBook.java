package dev.berth.lifecycle;

import dev.berth.configuration.Settings;
import dev.berth.configuration.Subnet;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.state.AuditFailure;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names, volumes, addresses and network devices of instances: taken when a host is decided, given
 * back when the instance is gone or its launch failed. A relocated instance keeps them. An instance
 * whose policy asks for none of them is not in the book.
 */
public final class BelongingsBook {

  private final Pools pools;
  private final Map<Long, Belongings> held = new HashMap<>();
  private final Map<Long, String> tenants = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Long> volumes = new TreeMap<>();
  private final Map<String, BitSet> addresses = new TreeMap<>();

  public BelongingsBook(Pools pools) {
    this.pools = pools;
  }

  /** What a request cannot have now, a countable word; empty where nothing is missing. */
  public String shortage(LaunchRequest request) {
    ConfigurationPolicy policy = request.policy();
    if (!wants(policy)) {
      return "";
    }
    if (names.contains(request.tenant() + "/" + name(request))) {
      return "name-taken";
    }
    String server = Settings.STORAGE_SERVER.in(policy, "");
    Long room = pools.storageGiB().get(server);
    long volume = Settings.VOLUME_SIZE.in(policy, 0L);
    if (room != null && volumes.getOrDefault(server, 0L) + volume > room) {
      return "storage-pool-exhausted";
    }
    String network = Settings.VIRTUAL_NETWORK.in(policy, "");
    Subnet subnet = pools.networks().get(network);
    BitSet taken = addresses.get(network);
    boolean exhausted =
        subnet != null
            && (taken == null ? subnet.usable() == 0 : taken.nextClearBit(0) >= subnet.usable());
    return exhausted ? "addresses-exhausted" : "";
  }

  /**
   * Takes what a request wants; {@link #shortage} was empty.
   *
   * @throws IllegalStateException when the instance has belongings already
   */
  public void take(LaunchRequest request) {
    ConfigurationPolicy policy = request.policy();
    if (!wants(policy)) {
      return;
    }
    Belongings belongings = belongings(request);
    if (held.put(request.id(), belongings) != null) {
      throw new IllegalStateException(
          "Instance %d has its belongings already.".formatted(request.id()));
    }
    tenants.put(request.id(), request.tenant());
    names.add(request.tenant() + "/" + belongings.name());
    if (belongings.volumeGiB() > 0) {
      volumes.merge(belongings.server(), belongings.volumeGiB(), Long::sum);
    }
  }

  /** Gives back what an instance had. */
  public void release(long instance) {
    Belongings gone = held.isEmpty() ? null : held.remove(instance);
    if (gone == null) {
      return;
    }
    names.remove(tenants.remove(instance) + "/" + gone.name());
    if (gone.volumeGiB() > 0) {
      volumes.merge(gone.server(), -gone.volumeGiB(), Long::sum);
    }
    BitSet taken = addresses.get(gone.network());
    if (taken != null && gone.addressIndex() != Belongings.NO_ADDRESS) {
      taken.clear(gone.addressIndex());
    }
  }

  /** What belongs to an instance, or null where it asked for nothing. */
  public @Nullable Belongings of(long instance) {
    return held.get(instance);
  }

  /** How much volumes take of a storage server, in GiB. */
  public long volumesGiB(String server) {
    return volumes.getOrDefault(server, 0L);
  }

  /**
   * Recounts what is taken from the instances that there are.
   *
   * @param live the requests of all instances that hold capacity, by instance
   * @throws AuditFailure when something is held for nobody, or not counted
   */
  public void audit(Map<Long, LaunchRequest> live, String event) {
    Map<String, Long> recountedVolumes = new TreeMap<>();
    Map<String, Long> recountedAddresses = new TreeMap<>();
    for (Map.Entry<Long, Belongings> entry : held.entrySet()) {
      require(event, "holders of " + entry.getValue(), 1, live.containsKey(entry.getKey()) ? 1 : 0);
      recountedVolumes.merge(entry.getValue().server(), entry.getValue().volumeGiB(), Long::sum);
      if (entry.getValue().addressIndex() != Belongings.NO_ADDRESS) {
        recountedAddresses.merge(entry.getValue().network(), 1L, Long::sum);
      }
    }
    live.forEach(
        (id, request) ->
            require(
                event,
                "belongings of instance " + id,
                wants(request.policy()) ? 1 : 0,
                held.containsKey(id) ? 1 : 0));
    volumes.forEach(
        (server, used) ->
            require(event, "GiB of " + server, recountedVolumes.getOrDefault(server, 0L), used));
    addresses.forEach(
        (network, taken) ->
            require(
                event,
                "addresses of " + network,
                recountedAddresses.getOrDefault(network, 0L),
                taken.cardinality()));
    require(event, "names", held.size(), names.size());
  }

  private static void require(String event, String what, long expected, long actual) {
    if (expected != actual) {
      throw new AuditFailure(event, what, expected, actual, "the book of belongings");
    }
  }

  private Belongings belongings(LaunchRequest request) {
    ConfigurationPolicy policy = request.policy();
    String network = Settings.VIRTUAL_NETWORK.in(policy, "");
    Subnet subnet = pools.networks().get(network);
    int index = Belongings.NO_ADDRESS;
    if (subnet != null) {
      BitSet taken = addresses.computeIfAbsent(network, name -> new BitSet());
      index = taken.nextClearBit(0);
      taken.set(index);
    }
    String device = Settings.NETWORK_DEVICE_NAME.in(policy, "");
    String model = Settings.NETWORK_DEVICE_MODEL.in(policy, "");
    return new Belongings(
        name(request),
        Settings.VOLUME_SIZE.in(policy, 0L),
        Settings.STORAGE_SERVER.in(policy, ""),
        network,
        index,
        subnet == null ? "" : subnet.address(index),
        (device + " " + model).strip());
  }

  private static String name(LaunchRequest request) {
    String pattern = Settings.NAME_PATTERN.in(request.policy(), "{tenant}-{id}");
    return NamePattern.expand(pattern, request);
  }

  private static boolean wants(ConfigurationPolicy policy) {
    return !policy.isEmpty()
        && (Settings.NAME_PATTERN.in(policy) != null
            || Settings.VOLUME_SIZE.in(policy) != null
            || Settings.VIRTUAL_NETWORK.in(policy) != null
            || Settings.NETWORK_DEVICE_NAME.in(policy) != null
            || Settings.NETWORK_DEVICE_MODEL.in(policy) != null);
  }
}
