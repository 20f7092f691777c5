package dev.berth.state;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which instance stands where, as columns over reusable slots; the instances of a host form a
 * doubly linked list through their slots.
 */
final class Allocations {

  static final int NONE = SlotDirectory.NONE;

  private static final int STRIDE = 4;

  private final SlotDirectory slotOf = new SlotDirectory();
  private final int[] firstOfHost;
  private @Nullable LaunchRequest[] requests = new @Nullable LaunchRequest[64];
  private @Nullable Placement[] placements = new @Nullable Placement[64];

  /** Per slot where its instance is on its way to, while it migrates. */
  private @Nullable Placement[] targets = new @Nullable Placement[64];

  /**
   * Per slot, side by side: the next and the previous slot of its host, whether it runs, and
   * whether its launch fetches an image.
   */
  private int[] links = new int[64 * STRIDE];

  private int[] freeSlots = new int[64];
  private int freeCount;
  private int slots;

  Allocations(int hosts) {
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

  /** The same instance by another request, such as one with a changed policy. */
  void setRequest(int slot, LaunchRequest request) {
    requests[slot] = request;
  }

  Placement placement(int slot) {
    return java.util.Objects.requireNonNull(placements[slot]);
  }

  /** Where the instance is on its way to, or null while it does not migrate. */
  @Nullable Placement target(int slot) {
    return targets[slot];
  }

  void setTarget(int slot, @Nullable Placement target) {
    targets[slot] = target;
  }

  boolean running(int slot) {
    return links[slot * STRIDE + 2] == 1;
  }

  void setRunning(int slot) {
    links[slot * STRIDE + 2] = 1;
  }

  /** Whether the instance's launch had to fetch an image when it began. */
  boolean fetches(int slot) {
    return links[slot * STRIDE + 3] == 1;
  }

  void setFetches(int slot, boolean fetches) {
    links[slot * STRIDE + 3] = fetches ? 1 : 0;
  }

  void add(LaunchRequest request, Placement placement) {
    int slot = freeCount > 0 ? freeSlots[--freeCount] : newSlot();
    slotOf.put(request.id(), slot);
    requests[slot] = request;
    links[slot * STRIDE + 2] = 0;
    link(slot, placement);
  }

  void remove(int slot) {
    slotOf.remove(request(slot).id());
    unlink(slot);
    requests[slot] = null;
    placements[slot] = null;
    targets[slot] = null;
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
      int following = next(slot);
      visitor.accept(slot);
      slot = following;
    }
  }

  private void link(int slot, Placement placement) {
    placements[slot] = placement;
    int first = firstOfHost[placement.host()];
    setNext(slot, first);
    setPrevious(slot, NONE);
    if (first != NONE) {
      setPrevious(first, slot);
    }
    firstOfHost[placement.host()] = slot;
  }

  private void unlink(int slot) {
    int before = links[slot * STRIDE + 1];
    int after = next(slot);
    if (before == NONE) {
      firstOfHost[placement(slot).host()] = after;
    } else {
      setNext(before, after);
    }
    if (after != NONE) {
      setPrevious(after, before);
    }
  }

  private int next(int slot) {
    return links[slot * STRIDE];
  }

  private void setNext(int slot, int next) {
    links[slot * STRIDE] = next;
  }

  private void setPrevious(int slot, int previous) {
    links[slot * STRIDE + 1] = previous;
  }

  private int newSlot() {
    if (slots == requests.length) {
      int capacity = slots * 2;
      requests = Arrays.copyOf(requests, capacity);
      placements = Arrays.copyOf(placements, capacity);
      targets = Arrays.copyOf(targets, capacity);
      links = Arrays.copyOf(links, capacity * STRIDE);
    }
    return slots++;
  }
}
