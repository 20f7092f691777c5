package dev.berth.capacity;

import dev.berth.configuration.Settings;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.state.FleetState;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which slots are on which host, which evictable instances are there, and what is set aside
 * therefore: the unused promises of a host less what its evictable instances use, resource by
 * resource. So instances that may not be evicted, together with the larger of promises and
 * evictable instances, never exceed the host: whoever is evicted, every promise has its room.
 */
final class SlotBook {

  private final FleetState state;
  private final Int2ObjectOpenHashMap<List<Slot>> slots = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<ResourceVector> setAside = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<ResourceVector> evictableUse = new Int2ObjectOpenHashMap<>();
  private final Long2IntLinkedOpenHashMap evictables = new Long2IntLinkedOpenHashMap();
  private final Int2ObjectOpenHashMap<Long> lentMilliVcpu = new Int2ObjectOpenHashMap<>();
  private long lent;

  SlotBook(FleetState state) {
    this.state = state;
    slots.defaultReturnValue(List.of());
    setAside.defaultReturnValue(ResourceVector.ZERO);
    evictableUse.defaultReturnValue(ResourceVector.ZERO);
    lentMilliVcpu.defaultReturnValue(0L);
  }

  static boolean evictable(LaunchRequest request) {
    return Settings.EVICTABLE.in(request.policy(), false);
  }

  /** Slots whose capacity is on a host. */
  List<Slot> slots(int row) {
    return slots.get(row);
  }

  /** What is set aside of a host and can be lent. */
  ResourceVector setAside(int row) {
    return setAside.get(row);
  }

  /** Processor of unused slots that evictable instances use, over the fleet. */
  long lentMilliVcpu() {
    return lent;
  }

  /** Whether evictable instances are on their way out of a host. */
  boolean claimed(int row) {
    return slots(row).stream().anyMatch(slot -> slot.claimedBy != Slot.NOBODY);
  }

  /** A slot gets its capacity on a host that has it free. */
  void place(Slot slot, Placement placement) {
    int row = placement.host();
    slot.withDevices =
        state.topology().host(row).type().numaNodes() > 1
            || slot.shape().demand().gpuPerMille() > 0;
    slot.placement = placement;
    slots.put(row, with(slots.get(row), slot));
    holdDevices(slot);
    rehold(row);
  }

  /** A slot has no capacity any more. */
  void unplace(Slot slot) {
    Placement placement = Objects.requireNonNull(slot.placement);
    freeDevices(slot);
    List<Slot> left = new ArrayList<>(slots.get(placement.host()));
    left.remove(slot);
    slots.put(placement.host(), left);
    slot.placement = null;
    rehold(placement.host());
  }

  /** A launch takes its part of a slot; its capacity is free for it from now on. */
  void use(Slot slot, LaunchRequest request) {
    freeDevices(slot);
    slot.users.add(request.id());
    slot.used =
        slot.reservation.exact()
            ? slot.shape().demand()
            : Amounts.plus(slot.used, request.demand());
    slot.claimedBy = Slot.NOBODY;
    rehold(Objects.requireNonNull(slot.placement).host());
  }

  /** A user of a slot is gone; what it took was freed just now, at this placement. */
  void unuse(Slot slot, LaunchRequest request, Placement placement) {
    slot.users.remove(request.id());
    slot.used =
        slot.users.isEmpty() ? ResourceVector.ZERO : Amounts.minus(slot.used, request.demand());
    if (slot.reservation.exact()) {
      follow(slot, placement);
      holdDevices(slot);
    }
    rehold(Objects.requireNonNull(slot.placement).host());
  }

  /** An exact slot is where its one user is. */
  void follow(Slot slot, Placement placement) {
    int from = Objects.requireNonNull(slot.placement).host();
    if (from != placement.host()) {
      List<Slot> left = new ArrayList<>(slots.get(from));
      left.remove(slot);
      slots.put(from, left);
      slots.put(placement.host(), with(slots.get(placement.host()), slot));
    }
    slot.placement = placement;
    slot.withDevices =
        state.topology().host(placement.host()).type().numaNodes() > 1
            || slot.shape().demand().gpuPerMille() > 0;
  }

  /**
   * Whether an evictable instance stands on what may be lent; one that uses a slot of its own
   * tenant does not.
   */
  boolean borrows(long instance) {
    return evictables.containsKey(instance);
  }

  void evictableCame(LaunchRequest request, int row) {
    evictables.put(request.id(), row);
    evictableUse.put(row, Amounts.plus(evictableUse.get(row), request.demand()));
    rehold(row);
  }

  void evictableWent(LaunchRequest request, int row) {
    evictables.remove(request.id());
    evictableUse.put(row, Amounts.minus(evictableUse.get(row), request.demand()));
    rehold(row);
  }

  /**
   * The evictable instances of a host, latest first, that must go so that a part of a slot can be
   * used; none where it is free.
   */
  List<LaunchRequest> inTheWay(Slot slot, ResourceVector demand) {
    if (slot.withDevices) {
      return List.of();
    }
    int row = Objects.requireNonNull(slot.placement).host();
    ResourceVector room = Amounts.minus(withoutPromises(row), demand);
    List<LaunchRequest> leaving = new ArrayList<>();
    ResourceVector use = evictableUse.get(row);
    List<LaunchRequest> here = new ArrayList<>();
    state.forEachInstance(row, here::add);
    for (LaunchRequest instance : here) {
      if (Amounts.within(use, room)) {
        break;
      }
      if (evictables.containsKey(instance.id())) {
        leaving.add(instance);
        use = Amounts.minus(use, instance.demand());
      }
    }
    return leaving;
  }

  /** What a host has for promises and evictable instances together. */
  private ResourceVector withoutPromises(int row) {
    ResourceVector free =
        new ResourceVector(
            state.free(Resource.VCPU, row),
            state.free(Resource.MEMORY, row),
            state.free(Resource.DISK, row),
            state.free(Resource.NETWORK, row),
            state.free(Resource.GPU, row));
    return Amounts.plus(Amounts.plus(free, setAside.get(row)), evictableUse.get(row));
  }

  /** What would be set aside once a part of a slot is used and these instances are gone. */
  ResourceVector setAsideAfter(int row, ResourceVector demand, List<LaunchRequest> gone) {
    ResourceVector use = evictableUse.get(row);
    for (LaunchRequest instance : gone) {
      use = Amounts.minus(use, instance.demand());
    }
    return Amounts.minus(Amounts.minus(promised(row), demand), use);
  }

  /** Brings what is set aside of a host up to date. */
  void rehold(int row) {
    ResourceVector promised = promised(row);
    ResourceVector wanted = Amounts.minus(promised, evictableUse.get(row));
    ResourceVector held = setAside.get(row);
    long nowLent = promised.milliVcpu() - wanted.milliVcpu();
    lent += nowLent - lentMilliVcpu.put(row, (Long) nowLent);
    if (wanted.equals(held)) {
      return;
    }
    if (!held.equals(ResourceVector.ZERO)) {
      state.ledger().giveBack(Shape.of(held), whole(row));
    }
    if (!wanted.equals(ResourceVector.ZERO)) {
      state.ledger().setAside(Shape.of(wanted), whole(row));
    }
    setAside.put(row, wanted);
  }

  private static Placement whole(int row) {
    return new Placement(row, 1, 0);
  }

  private ResourceVector promised(int row) {
    ResourceVector promised = ResourceVector.ZERO;
    if (state.status(row) == HostStatus.UP) {
      for (Slot slot : slots.get(row)) {
        promised = slot.withDevices ? promised : Amounts.plus(promised, slot.left());
      }
    }
    return promised;
  }

  private void holdDevices(Slot slot) {
    if (slot.withDevices && slot.users.isEmpty()) {
      state.ledger().setAside(slot.shape(), Objects.requireNonNull(slot.placement));
    }
  }

  private void freeDevices(Slot slot) {
    if (slot.withDevices && slot.users.isEmpty()) {
      state.ledger().giveBack(slot.shape(), Objects.requireNonNull(slot.placement));
    }
  }

  private static List<Slot> with(List<Slot> slots, Slot slot) {
    List<Slot> all = new ArrayList<>(slots);
    all.add(slot);
    return all;
  }
}
