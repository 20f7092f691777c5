package dev.berth.state;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which instance stands where, as columns over reusable slots; the instances of a host form a
 * doubly linked list through their slots.
 */
final class Allocations {

  static final int NONE = -1;

  private final Long2IntOpenHashMap slotOf = new Long2IntOpenHashMap();
  private final int[] firstOfHost;
  private @Nullable LaunchRequest[] requests = new @Nullable LaunchRequest[64];
  private @Nullable Placement[] placements = new @Nullable Placement[64];
  private boolean[] running = new boolean[64];
  private int[] next = new int[64];
  private int[] previous = new int[64];
  private int[] freeSlots = new int[64];
  private int freeCount;
  private int slots;

  Allocations(int hosts) {
    slotOf.defaultReturnValue(NONE);
    firstOfHost = new int[hosts];
    Arrays.fill(firstOfHost, NONE);
  }

  int size() {
    return slotOf.size();
  }

  int slot(long instance) {
    return slotOf.get(instance);
  }

  LaunchRequest request(int slot) {
    return java.util.Objects.requireNonNull(requests[slot]);
  }

  Placement placement(int slot) {
    return java.util.Objects.requireNonNull(placements[slot]);
  }

  boolean running(int slot) {
    return running[slot];
  }

  void setRunning(int slot) {
    running[slot] = true;
  }

  void add(LaunchRequest request, Placement placement) {
    int slot = freeCount > 0 ? freeSlots[--freeCount] : newSlot();
    slotOf.put(request.id(), slot);
    requests[slot] = request;
    running[slot] = false;
    link(slot, placement);
  }

  void remove(int slot) {
    slotOf.remove(request(slot).id());
    unlink(slot);
    requests[slot] = null;
    placements[slot] = null;
    if (freeCount == freeSlots.length) {
      freeSlots = Arrays.copyOf(freeSlots, freeCount * 2);
    }
    freeSlots[freeCount++] = slot;
  }

  void move(int slot, Placement target) {
    unlink(slot);
    link(slot, target);
  }

  /** Visits the slots of a host's instances, latest first. */
  void forEach(int host, IntConsumer visitor) {
    int slot = firstOfHost[host];
    while (slot != NONE) {
      int following = next[slot];
      visitor.accept(slot);
      slot = following;
    }
  }

  private void link(int slot, Placement placement) {
    placements[slot] = placement;
    int first = firstOfHost[placement.host()];
    next[slot] = first;
    previous[slot] = NONE;
    if (first != NONE) {
      previous[first] = slot;
    }
    firstOfHost[placement.host()] = slot;
  }

  private void unlink(int slot) {
    if (previous[slot] == NONE) {
      firstOfHost[placement(slot).host()] = next[slot];
    } else {
      next[previous[slot]] = next[slot];
    }
    if (next[slot] != NONE) {
      previous[next[slot]] = previous[slot];
    }
  }

  private int newSlot() {
    if (slots == requests.length) {
      int capacity = slots * 2;
      requests = Arrays.copyOf(requests, capacity);
      placements = Arrays.copyOf(placements, capacity);
      running = Arrays.copyOf(running, capacity);
      next = Arrays.copyOf(next, capacity);
      previous = Arrays.copyOf(previous, capacity);
    }
    return slots++;
  }
}
