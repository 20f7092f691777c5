package dev.berth.sim.fleet;

import dev.berth.sim.physics.HostPhysics;
import dev.berth.state.AuditFailure;

/**
 * Checks the books of physics: a host's energy is the sum of its parts, and what hosts drew was
 * removed by the plant or is stored in hosts and air.
 */
final class BodyAudit {

  private static final double TOLERANCE = 1e-9;

  private BodyAudit() {}

  static void check(HostColumns columns, String event) {
    HostPhysics physics = columns.physics();
    PowerParts parts = columns.parts();
    if (physics == null || parts == null) {
      return;
    }
    double[] joules = columns.joules();
    for (int row = 0; row < joules.length; row++) {
      require(event, "energy of all parts in J", joules[row], parts.joules(row), "row " + row);
    }
    double kept =
        physics.plant().removedJoules() + physics.plant().storedJoules() + physics.storedJoules();
    require(event, "heat removed and stored in J", physics.drawnJoules(), kept, "the fleet");
  }

  private static void require(
      String event, String what, double expected, double actual, String where) {
    boolean unknown = Double.isNaN(expected);
    if (!unknown && !(Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
      throw new AuditFailure(event, what, expected, actual, where);
    }
  }
}
