package dev.berth.sim.cooling;

/**
 * Cooling units of an aisle that stand still from one instant until before another.
 *
 * @param units how many, a share of one unit included: 0.5 is a unit at half capacity
 */
public record UnitFailure(int aisle, double units, long fromTick, long toTick) {

  public UnitFailure {
    if (aisle < 0 || !(units > 0) || fromTick < 0 || toTick <= fromTick) {
      throw new IllegalArgumentException(
          "A failure of %s units of aisle %d from tick %d to tick %d must be of more than 0 units and last some time."
              .formatted(units, aisle, fromTick, toTick));
    }
  }

  boolean holdsAt(long tick) {
    return tick >= fromTick && tick < toTick;
  }
}
