package dev.berth.capacity;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

/** One piece of a reservation: where it is, and who uses it. */
final class Slot {

  static final long NOBODY = Long.MIN_VALUE;

  final Reservation reservation;
  final int number;
  final LongOpenHashSet users = new LongOpenHashSet();

  /** Where its capacity is; null while there is none for it. */
  @Nullable Placement placement;

  /** Whether devices inside its host are held with it, so that nothing of it can be lent. */
  boolean withDevices;

  /** What its users take of it. */
  ResourceVector used = ResourceVector.ZERO;

  /** The request for which evictable instances are on their way out. */
  long claimedBy = NOBODY;

  Slot(Reservation reservation, int number) {
    this.reservation = reservation;
    this.number = number;
  }

  Shape shape() {
    return reservation.flavor().shape();
  }

  /** What is still promised of it. */
  ResourceVector left() {
    return Amounts.minus(shape().demand(), used);
  }

  boolean fits(LaunchRequest request) {
    return reservation.isFor(request)
        && (reservation.exact() ? users.isEmpty() : holdsPartFor(request))
        && (claimedBy == NOBODY || claimedBy == request.id());
  }

  /** Amounts are on hosts with one NUMA node. */
  private boolean holdsPartFor(LaunchRequest request) {
    return request.flavor().shape().numaNodes() <= 1 && Amounts.within(request.demand(), left());
  }
}
