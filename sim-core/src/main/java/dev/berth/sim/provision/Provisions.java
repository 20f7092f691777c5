package dev.berth.sim.provision;

import dev.berth.capacity.LowWater;
import dev.berth.capacity.Reservation;
import java.util.List;

/**
 * What capacity is kept, watched and scaled.
 *
 * @param evictionNoticeTicks from the notice of an evictable instance to its end
 * @param pools of which low water is told
 */
public record Provisions(
    List<Reservation> reservations,
    long evictionNoticeTicks,
    List<LowWater> pools,
    List<ScaledGroup> groups) {

  /** Nothing. */
  public static final Provisions NONE = new Provisions(List.of(), 0, List.of(), List.of());

  public Provisions {
    reservations = List.copyOf(reservations);
    pools = List.copyOf(pools);
    groups = List.copyOf(groups);
    if (evictionNoticeTicks < 0) {
      throw new IllegalArgumentException(
          "The evictionNoticeTicks (%d) must not be negative.".formatted(evictionNoticeTicks));
    }
  }
}
