package dev.berth.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.contract.FleetContract;
import dev.berth.draws.Draws;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Ticks;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.sim.Fleets;
import dev.berth.sim.hypervisor.HypervisorSpec;
import dev.berth.sim.hypervisor.HypervisorSpec.Changes;
import dev.berth.sim.hypervisor.HypervisorSpec.Hardware;
import dev.berth.sim.image.ImageSpec;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.migration.MigrationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A simulated fleet whose hosts share processors, take settings and fetch images. */
class ConfiguredFleetTest implements FleetContract {

  private final Agenda agenda = new Agenda();
  private final List<FleetEvent> events = new ArrayList<>();

  private SimulatedFleet fleet(double failing) {
    HypervisorSpec hypervisor =
        new HypervisorSpec(1, 3, 24, 0, Hardware.DEFAULT, new Changes(5000, 1000, failing));
    ActionSpec actions =
        new ActionSpec(
            MigrationSpec.DEFAULT,
            SleepSpec.DEFAULT,
            0,
            Optional.of(hypervisor),
            Optional.of(ImageSpec.DEFAULT));
    return new SimulatedFleet(
        Fleets.hosts(2, 4, 8192), agenda, 0, id -> Fleets.constant(1, 0.5), actions, new Draws(1));
  }

  @Override
  public Subject subject() {
    return new Subject(fleet(0), agenda, this::settle);
  }

  private void settle() {
    while (!agenda.isEmpty()) {
      agenda.runNext();
    }
  }

  private SimulatedFleet listening(double failing) {
    SimulatedFleet fleet = fleet(failing);
    fleet.listen(events::add);
    return fleet;
  }

  private static ConfigurationPolicy policy(String key, Object value) {
    return new ConfigurationPolicy("p", 1, Map.of(key, value));
  }

  private static Launch launch(long id, int vcpus, int host, ConfigurationPolicy policy) {
    LaunchRequest request = Fleets.request(id, vcpus, 1024, 0, Ticks.NEVER).withPolicy(policy);
    return new Launch(request, new Placement(host, 1, 0));
  }

  private double granted(SimulatedFleet fleet, long id) {
    return fleet.shares().of(fleet.instances().slot(id)).grantedVcpus();
  }

  @Test
  void weights_shareAFullHost() {
    SimulatedFleet fleet = listening(0);
    fleet.launch(launch(0, 4, 0, ConfigurationPolicy.DEFAULT));
    fleet.launch(launch(1, 4, 0, policy("hypervisor.weight", 3072L)));
    settle();
    // 4 processors, weights 1024 and 3072: 1 and 3. Steal is what 4 demanded lack.
    assertEquals(1, granted(fleet, 0), 1e-9);
    assertEquals(3, granted(fleet, 1), 1e-9);
    assertEquals(3, fleet.shares().of(fleet.instances().slot(0)).stealVcpus(), 1e-9);
    assertEquals(0.75, fleet.shares().of(fleet.instances().slot(0)).readyShare(), 1e-9);
    assertEquals(1, fleet.truth().cpuUtilisation(0), 1e-9);
  }

  @Test
  void aCap_holdsOnAnIdleHost_andPowerFollowsWhatIsGranted() {
    SimulatedFleet fleet = listening(0);
    fleet.launch(launch(0, 4, 0, policy("hypervisor.cap", 0.5)));
    settle();
    assertEquals(2, granted(fleet, 0), 1e-9);
    assertEquals(150, fleet.truth().powerWatts(0), 1e-9);
    assertEquals(1, fleet.truth().cpuDemand(0), 1e-9);
  }

  @Test
  void dedicatedCores_serveNobodyElse_andAreRefusedWhereNoneAreLeft() {
    SimulatedFleet fleet = listening(0);
    fleet.launch(launch(0, 2, 0, policy("hypervisor.dedicated-cores", true)));
    fleet.launch(launch(1, 4, 0, ConfigurationPolicy.DEFAULT));
    fleet.launch(launch(2, 1, 0, policy("hypervisor.dedicated-cores", true)));
    settle();
    assertEquals(2, granted(fleet, 0), 1e-9);
    assertEquals(2, granted(fleet, 1), 1e-9);
    assertEquals(
        new FleetEvent.LaunchFailed(2, "the host has no cores left to dedicate or to pin to"),
        events.stream()
            .filter(e -> e instanceof FleetEvent.LaunchFailed)
            .findFirst()
            .orElseThrow());
    assertEquals(0, fleet.shares().of(fleet.instances().slot(0)).waitMillis(), 0);
    fleet.terminate(0);
    settle();
    assertEquals(4, granted(fleet, 1), 1e-9);
  }

  @Test
  void aChangeOfAHost_takesItsTime_andMakesItSlower() {
    SimulatedFleet fleet = listening(0);
    fleet.launch(launch(0, 4, 0, ConfigurationPolicy.DEFAULT));
    settle();
    long start = agenda.now();
    fleet.configure(0, policy("host.cpu-governor", "powersave"));
    fleet.configure(0, policy("host.smt", false));
    settle();
    assertEquals(start + 10_000, agenda.now());
    // 0.4 of the frequency, one thread per core: 4 x 0.4 / 1.25.
    assertEquals(1.28, granted(fleet, 0), 1e-9);
  }

  @Test
  void aChangeThatFails_takesTwiceAsLong_andLeavesTheHostAsItWas() {
    SimulatedFleet fleet = listening(1);
    fleet.configure(0, policy("host.cpu-governor", "powersave"));
    settle();
    assertEquals(10_000, agenda.now());
    assertEquals(
        List.of(
            new FleetEvent.ConfigureFailed(0, "the settings did not hold and were rolled back")),
        events);
    assertEquals("schedutil", fleet.shares().hardware(0).governor());
  }

  @Test
  void aRunningInstance_takesNewSettings() {
    SimulatedFleet fleet = listening(0);
    fleet.launch(launch(0, 4, 0, ConfigurationPolicy.DEFAULT));
    settle();
    fleet.reconfigure(0, policy("hypervisor.cap", 0.25));
    settle();
    assertEquals(1, granted(fleet, 0), 1e-9);
    assertEquals(new FleetEvent.InstanceConfigured(0), events.get(events.size() - 1));
  }

  @Test
  void aLaunch_takesDecisionFetchAndBoot() {
    SimulatedFleet fleet = listening(0);
    fleet.launch(launch(0, 1, 0, ConfigurationPolicy.DEFAULT));
    settle();
    // 1 s, 2048 MiB x 8.388608 Mbit / 10,000 Mbit/s = 1717.99 ms, rounded up, 20 s.
    assertEquals(1000 + 1718 + 20_000, fleet.startTick(0));
    fleet.launch(launch(1, 1, 0, ConfigurationPolicy.DEFAULT));
    settle();
    assertEquals(21_000, fleet.startTick(1) - fleet.startTick(0));
  }
}
