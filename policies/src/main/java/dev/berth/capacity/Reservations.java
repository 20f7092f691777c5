package dev.berth.capacity;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.ReservationLevels;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.Overlay;
import dev.berth.state.Topology;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps capacity for tenants: each slot of a reservation in force is on a host, and the holder's
 * launches go to the slots' hosts first. What is reserved and unused is lent to evictable
 * instances, which are ended, after a notice, when a holder's launch needs it. A slot whose host
 * fails, drains or sleeps is put on another host as soon as one has room.
 */
public final class Reservations {

  /** Requests that find out where slots could be; counted down, so that no workload has them. */
  private static final long FIRST_ID = Long.MIN_VALUE / 2;

  private final List<Reservation> all;
  private final long noticeTicks;
  private final FleetState state;
  private final Timers timers;
  private final RunRecorder recorder;
  private final LongConsumer evict;
  private final Placer scan;
  private final SlotBook book;
  private final List<Slot> slots = new ArrayList<>();
  private final Long2ObjectOpenHashMap<Slot> slotOf = new Long2ObjectOpenHashMap<>();
  private final Set<Long> leaving = new HashSet<>();
  private final Choice choice = new Choice();
  private Runnable freed = () -> {};

  /**
   * @param noticeTicks from the notice of an evictable instance to its end
   * @param evict ends an instance
   */
  public Reservations(
      List<Reservation> all,
      long noticeTicks,
      FleetState state,
      Timers timers,
      RunRecorder recorder,
      Placer placer,
      LongConsumer evict) {
    this.all = List.copyOf(all);
    this.noticeTicks = noticeTicks;
    this.state = state;
    this.timers = timers;
    this.recorder = recorder;
    this.evict = evict;
    scan = new ScanPlacer(placer.strategy(), placer.draws());
    book = new SlotBook(state);
  }

  /**
   * Puts the reservations in force when their time comes; call before the run.
   *
   * @param capacityFreed is told when a reservation has ended, so that waiting requests are tried
   */
  public void start(Runnable capacityFreed) {
    freed = capacityFreed;
    for (Reservation reservation : all) {
      timers.at(reservation.fromTick(), () -> begin(reservation));
      if (reservation.toTick() < Ticks.NEVER) {
        timers.at(reservation.toTick(), () -> end(reservation));
      }
    }
  }

  private void begin(Reservation reservation) {
    for (int number = 0; number < reservation.count(); number++) {
      slots.add(new Slot(reservation, slots.size()));
    }
    placeMissing();
    tell();
    freed.run();
  }

  private void end(Reservation reservation) {
    for (Slot slot : List.copyOf(slots)) {
      if (slot.reservation.equals(reservation)) {
        slot.users.forEach(slotOf::remove);
        if (slot.placement != null) {
          book.unplace(slot);
        }
        slots.remove(slot);
      }
    }
    placeMissing();
    tell();
    freed.run();
  }

  /**
   * The fleets on which a request is tried one after the other: the hosts of its tenant's unused
   * slots, the fleet, and for an evictable instance the fleet with what can be lent.
   *
   * @param candidates the fleet as the request may use it
   */
  public List<FleetView> views(FleetView candidates, LaunchRequest request) {
    List<FleetView> views = new ArrayList<>();
    List<Slot> own = unused(request);
    if (!own.isEmpty()) {
      views.add(holders(candidates, own, request));
    }
    FleetView ordinary = ordinary(candidates, request);
    views.add(ordinary);
    if (SlotBook.evictable(request)) {
      views.add(new LentFleet(ordinary, this::lendable));
    }
    return views;
  }

  /** The fleet on which a refusal of the request is explained: as if nothing were lent. */
  public FleetView ordinary(FleetView candidates, LaunchRequest request) {
    return SlotBook.evictable(request) ? unclaimed(candidates) : candidates;
  }

  private ResourceVector lendable(int row) {
    return row < state.hostCount() ? book.setAside(row) : ResourceVector.ZERO;
  }

  /** Unused slots that take the request on hosts that are up and have its traits. */
  private List<Slot> unused(LaunchRequest request) {
    List<Slot> own = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.placement != null && slot.fits(request) && takes(slot.placement.host(), request)) {
        if (slot.claimedBy == request.id()) {
          return List.of(slot);
        }
        own.add(slot);
      }
    }
    return own;
  }

  private boolean takes(int row, LaunchRequest request) {
    return state.status(row) == HostStatus.UP
        && state.topology().host(row).type().traits().containsAll(request.requiredTraits());
  }

  /** The hosts of these slots, each as if one slot of it were free for the request. */
  private FleetView holders(FleetView candidates, List<Slot> own, LaunchRequest request) {
    Overlay fleet = new Overlay(candidates);
    BitSet rows = new BitSet();
    for (Slot slot : own) {
      Placement placement = Objects.requireNonNull(slot.placement);
      int row = placement.host();
      if (!rows.get(row)) {
        rows.set(row);
        if (slot.withDevices) {
          fleet.giveBack(slot.shape(), placement);
        } else {
          free(fleet, slot, row, request);
        }
      }
    }
    return new OnlyRows(fleet, rows);
  }

  private void free(Overlay fleet, Slot slot, int row, LaunchRequest request) {
    Placement whole = new Placement(row, 1, 0);
    List<LaunchRequest> gone = book.inTheWay(slot, request.demand());
    gone.forEach(instance -> fleet.remove(instance, whole));
    ResourceVector taken = slot.reservation.exact() ? slot.left() : request.demand();
    fleet.giveBack(Shape.of(book.setAside(row)), whole);
    fleet.setAside(Shape.of(book.setAsideAfter(row, taken, gone)), whole);
  }

  /** Without the hosts on which evictable instances make room for a holder. */
  private FleetView unclaimed(FleetView candidates) {
    BitSet rows = new BitSet();
    boolean any = false;
    for (Slot slot : slots) {
      if (slot.claimedBy != Slot.NOBODY && slot.placement != null) {
        rows.set(slot.placement.host());
        any = true;
      }
    }
    if (!any) {
      return candidates;
    }
    rows.flip(0, candidates.hostCount());
    return new OnlyRows(candidates, rows);
  }

  /**
   * A request goes to a host that was chosen in the first view in which it found one. Frees what it
   * takes of a slot.
   *
   * @param fromSlot whether that was the view of its tenant's slots
   * @return whether the host's room is free now; else evictable instances leave first
   */
  public boolean take(LaunchRequest request, int row, boolean fromSlot) {
    if (fromSlot) {
      Slot slot =
          unused(request).stream()
              .filter(s -> Objects.requireNonNull(s.placement).host() == row)
              .findFirst()
              .orElseThrow();
      List<LaunchRequest> gone = book.inTheWay(slot, request.demand());
      if (!gone.isEmpty()) {
        slot.claimedBy = request.id();
        gone.forEach(this::giveNotice);
        return false;
      }
      book.use(slot, request);
      slotOf.put(request.id(), slot);
    } else if (SlotBook.evictable(request)) {
      book.evictableCame(request, row);
    }
    tell();
    return true;
  }

  /** Whether evictable instances make room for a request. */
  public boolean claimedBy(long request) {
    return slots.stream().anyMatch(slot -> slot.claimedBy == request && slot.placement != null);
  }

  /** A request that had claimed a slot wants it no more. */
  public void forget(long request) {
    slots.stream()
        .filter(slot -> slot.claimedBy == request)
        .forEach(slot -> slot.claimedBy = Slot.NOBODY);
  }

  /** Whether an unused slot of its tenant takes a request. */
  public boolean hasRoomFor(LaunchRequest request) {
    return !unused(request).isEmpty();
  }

  /** The same without the slots on some hosts. */
  public boolean hasRoomFor(LaunchRequest request, Set<Integer> except) {
    return unused(request).stream()
        .anyMatch(slot -> !except.contains(Objects.requireNonNull(slot.placement).host()));
  }

  private void giveNotice(LaunchRequest instance) {
    if (leaving.add(instance.id())) {
      recorder.evicted(timers.now(), instance);
      timers.at(timers.now() + noticeTicks, () -> endEvictable(instance.id()));
    }
  }

  /** One that has gone meanwhile, and perhaps waits to run again, is left alone. */
  private void endEvictable(long instance) {
    if (leaving.contains(instance)) {
      evict.accept(instance);
    }
  }

  /** An instance holds no capacity any more; it held some at this placement until now. */
  public void released(LaunchRequest request, Placement placement) {
    leaving.remove(request.id());
    boolean borrows = book.borrows(request.id());
    if (borrows) {
      book.evictableWent(request, placement.host());
    }
    Slot slot = slotOf.remove(request.id());
    if (slot != null) {
      giveBack(slot, request, placement);
    }
    boolean any = placeMissing();
    if (any || slot != null || borrows) {
      tell();
    }
  }

  private void giveBack(Slot slot, LaunchRequest request, Placement placement) {
    book.unuse(slot, request, placement);
    int row = Objects.requireNonNull(slot.placement).host();
    if (slot.users.isEmpty() && (state.status(row) != HostStatus.UP || !inDomain(slot, row))) {
      book.unplace(slot);
    }
  }

  /** An instance has moved. An exact slot moves with it; of an amount it takes nothing any more. */
  public void moved(LaunchRequest request, Placement from, Placement to) {
    if (book.borrows(request.id())) {
      book.evictableWent(request, from.host());
      book.evictableCame(request, to.host());
    }
    Slot slot = slotOf.get(request.id());
    if (slot != null && slot.reservation.exact()) {
      book.follow(slot, to);
    } else if (slot != null) {
      slotOf.remove(request.id());
      giveBack(slot, request, from);
      if (SlotBook.evictable(request)) {
        book.evictableCame(request, to.host());
      }
    }
    placeMissing();
    tell();
  }

  /** A host takes new instances from now on, or takes none any more. */
  public void statusChanged(int row) {
    if (state.status(row) != HostStatus.UP) {
      for (Slot slot : book.slots(row)) {
        slot.claimedBy = Slot.NOBODY;
        if (slot.users.isEmpty()) {
          book.unplace(slot);
        }
      }
    }
    book.rehold(row);
    placeMissing();
    tell();
  }

  /**
   * Puts slots without capacity on hosts that have room, as many of each reservation as find one.
   *
   * @return whether any did
   */
  private boolean placeMissing() {
    @Nullable Reservation full = null;
    boolean any = false;
    for (Slot slot : slots) {
      if (slot.placement == null && !slot.reservation.equals(full)) {
        boolean found = placed(slot);
        any |= found;
        full = found ? full : slot.reservation;
      }
    }
    return any;
  }

  private boolean placed(Slot slot) {
    FleetView fleet = new OnlyRows(state, rows(slot.reservation));
    scan.choose(fleet, standIn(slot), 0, -1, choice);
    if (choice.placed()) {
      book.place(slot, DeviceAssigner.assign(state.cursor().at(choice.winner()), slot.shape()));
    }
    return choice.placed();
  }

  private LaunchRequest standIn(Slot slot) {
    Reservation reservation = slot.reservation;
    return new LaunchRequest(
        FIRST_ID - slot.number,
        reservation.name(),
        reservation.tenant(),
        "reservation/" + reservation.name(),
        "",
        reservation.flavor(),
        reservation.traits(),
        timers.now(),
        Ticks.NEVER);
  }

  private BitSet rows(Reservation reservation) {
    BitSet rows = new BitSet();
    Topology topology = state.topology();
    for (int row = 0; row < topology.hostCount(); row++) {
      boolean shared =
          !reservation.exact()
              && (topology.host(row).type().numaNodes() > 1
                  || reservation.flavor().demand().gpuPerMille() > 0);
      rows.set(row, !shared && inDomain(reservation, row));
    }
    return rows;
  }

  private boolean inDomain(Slot slot, int row) {
    return inDomain(slot.reservation, row);
  }

  private boolean inDomain(Reservation reservation, int row) {
    Topology topology = state.topology();
    DomainLevel level = reservation.level();
    return reservation.domain().isEmpty()
        || topology.domainName(level, topology.domain(level, row)).equals(reservation.domain());
  }

  private void tell() {
    recorder.reserved(timers.now(), levels());
  }

  SlotBook book() {
    return book;
  }

  /** Every slot of the reservations in force. */
  List<Slot> slots() {
    return slots;
  }

  /** What all reservations that are in force come to now. */
  public ReservationLevels levels() {
    int held = 0;
    int used = 0;
    for (Slot slot : slots) {
      held += slot.placement != null ? 1 : 0;
      used += slot.users.isEmpty() ? 0 : 1;
    }
    return new ReservationLevels(slots.size(), held, used, book.lentMilliVcpu());
  }
}
