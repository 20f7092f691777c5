package dev.berth.memory;

import dev.berth.configuration.Settings;
import dev.berth.contract.FleetContract;
import dev.berth.laws.Fleets;
import java.util.Set;

/** The in-memory fleet keeps the promises of every fleet. */
class InMemoryFleetTest implements FleetContract {

  @Override
  public Subject subject() {
    InMemoryFleet fleet = new InMemoryFleet(Fleets.equal(3, 4000, 4096));
    fleet.supports(Set.of(Settings.CPU_GOVERNOR.key()));
    return new Subject(fleet, fleet, () -> fleet.runTo(fleet.now()));
  }
}
