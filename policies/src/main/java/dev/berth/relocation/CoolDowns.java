package dev.berth.relocation;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** Which hosts each instance left lately. */
final class CoolDowns {

  private record Left(int host, long tick) {}

  private final long coolDownTicks;
  private final Long2ObjectOpenHashMap<List<Left>> leftBy = new Long2ObjectOpenHashMap<>();

  CoolDowns(long coolDownTicks) {
    this.coolDownTicks = coolDownTicks;
  }

  /** An instance sets out from a host. */
  void left(long instance, int host, long tick) {
    leftBy.computeIfAbsent(instance, i -> new ArrayList<>()).add(new Left(host, tick));
  }

  /** Whether an instance has moved so lately that it stays. */
  boolean stays(long instance, long now) {
    List<Left> hosts = leftBy.get(instance);
    return hosts != null && hosts.stream().anyMatch(left -> recent(left, now));
  }

  /** Whether an instance left a host so lately that it does not return. */
  boolean hasLeft(long instance, int host, long now) {
    List<Left> hosts = leftBy.get(instance);
    return hosts != null
        && hosts.stream().anyMatch(left -> left.host() == host && recent(left, now));
  }

  /** Forgets what is over. */
  void prune(long now) {
    leftBy.values().forEach(hosts -> hosts.removeIf(left -> !recent(left, now)));
    leftBy.values().removeIf(List::isEmpty);
  }

  private boolean recent(Left left, long now) {
    return now - left.tick() < coolDownTicks;
  }
}
