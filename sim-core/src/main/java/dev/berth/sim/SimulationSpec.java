package dev.berth.sim;

import dev.berth.model.HostSpec;
import dev.berth.model.Ticks;
import dev.berth.sim.provision.Provisions;
import java.util.List;

/**
 * What is simulated, and for how long.
 *
 * @param hosts in row order
 * @param horizonTicks everything before this instant happens, nothing at it or after it; 1 tick to
 *     100 years
 * @param monitorIntervalTicks between two samples of all hosts, 1 or more; the first is taken after
 *     one interval
 * @param launchLatencyTicks from the order to start an instance until it runs; 0 starts it in the
 *     same tick
 * @param bodies physics, sensors and alarms of the hosts
 * @param relocation whether instances move, and what fails
 * @param provisions what capacity is kept, watched and scaled
 */
public record SimulationSpec(
    List<HostSpec> hosts,
    long horizonTicks,
    long monitorIntervalTicks,
    long launchLatencyTicks,
    DepartureRule departure,
    Audit audit,
    Bodies bodies,
    RelocationSetup relocation,
    Provisions provisions) {

  private static final long LONGEST = 36_525 * Ticks.PER_DAY;

  public SimulationSpec {
    hosts = List.copyOf(hosts);
    requireBetween("horizonTicks", horizonTicks, 1, LONGEST);
    requireBetween("monitorIntervalTicks", monitorIntervalTicks, 1, LONGEST);
    requireBetween("launchLatencyTicks", launchLatencyTicks, 0, LONGEST);
  }

  /** Nothing is kept, watched or scaled. */
  public SimulationSpec(
      List<HostSpec> hosts,
      long horizonTicks,
      long monitorIntervalTicks,
      long launchLatencyTicks,
      DepartureRule departure,
      Audit audit,
      Bodies bodies,
      RelocationSetup relocation) {
    this(
        hosts,
        horizonTicks,
        monitorIntervalTicks,
        launchLatencyTicks,
        departure,
        audit,
        bodies,
        relocation,
        Provisions.NONE);
  }

  /** Hosts without physics, with ideal sensors, unwatched; nothing moves, nothing fails. */
  public SimulationSpec(
      List<HostSpec> hosts,
      long horizonTicks,
      long monitorIntervalTicks,
      long launchLatencyTicks,
      DepartureRule departure,
      Audit audit) {
    this(
        hosts,
        horizonTicks,
        monitorIntervalTicks,
        launchLatencyTicks,
        departure,
        audit,
        Bodies.NONE,
        RelocationSetup.NONE);
  }

  /** Nothing moves, nothing fails. */
  public SimulationSpec(
      List<HostSpec> hosts,
      long horizonTicks,
      long monitorIntervalTicks,
      long launchLatencyTicks,
      DepartureRule departure,
      Audit audit,
      Bodies bodies) {
    this(
        hosts,
        horizonTicks,
        monitorIntervalTicks,
        launchLatencyTicks,
        departure,
        audit,
        bodies,
        RelocationSetup.NONE);
  }

  private static void requireBetween(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "The %s (%d) of a simulation must be between %d and %d."
              .formatted(name, value, least, most));
    }
  }
}
