package dev.berth.sim.fleet;

import dev.berth.model.HostSpec;
import dev.berth.state.AuditFailure;
import java.util.List;

/**
 * Checks the books of shared processors: no instance is granted more than it asks for, no host
 * serves more than it can, and threads are held for the instances that stand on it.
 */
final class ShareAudit {

  private static final double TOLERANCE = 1e-9;

  private ShareAudit() {}

  static void check(SimulatedFleet fleet, String event) {
    HostShares shares = fleet.shares();
    if (shares == null) {
      return;
    }
    double[] dedicated = new double[fleet.hosts().size()];
    double[] granted = new double[dedicated.length];
    ShareColumns columns = shares.columns();
    fleet
        .instances()
        .forEach(
            slot -> {
              if (columns.pinning[slot] == ShareColumns.Pinning.DEDICATED) {
                hold(columns, shares.threads(), slot, dedicated);
              }
              if (fleet.instances().started(slot)) {
                granted[fleet.instances().host(slot)] += columns.granted[slot];
                atMost(event, "grant", columns.limit[slot], columns.granted[slot], "slot " + slot);
              }
            });
    List<HostSpec> hosts = fleet.hosts();
    for (int row = 0; row < dedicated.length; row++) {
      String host = hosts.get(row).name();
      double most = (double) hosts.get(row).type().nameplate().milliVcpu();
      atMost(event, "processors granted", most, granted[row], host);
      double held = shares.threads().dedicated(row);
      if (held != dedicated[row]) {
        throw new AuditFailure(event, "dedicated threads", dedicated[row], held, host);
      }
    }
  }

  private static void hold(
      ShareColumns columns, HeldThreads threads, int slot, double[] dedicated) {
    if (columns.heldOn[slot] >= 0) {
      dedicated[columns.heldOn[slot]] += threads.dedicatedTo(slot);
    }
    if (columns.heldAtTarget[slot] >= 0) {
      dedicated[columns.heldAtTarget[slot]] += threads.dedicatedTo(slot);
    }
  }

  private static void atMost(String event, String what, double most, double actual, String where) {
    if (actual > most + TOLERANCE * Math.max(1, most)) {
      throw new AuditFailure(event, what, most, actual, where);
    }
  }
}
