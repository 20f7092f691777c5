package dev.berth.sim.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.manager.ManagerOptions;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.Audit;
import dev.berth.sim.DepartureRule;
import dev.berth.sim.Fleets;
import dev.berth.sim.ListWorkload;
import dev.berth.sim.Simulation;
import dev.berth.sim.SimulationSpec;
import dev.berth.sim.fleet.TruthListener;
import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.datacenters.Datacenter;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostStateHistoryEntry;
import org.cloudsimplus.vms.Vm;
import org.junit.jupiter.api.Test;

/**
 * Two hosts of 4 vCPU and 8192 MiB, 100 W to 200 W. From 2 s to 12 s an instance of 2 vCPU and 2048
 * MiB stands on host 0 and uses all of both; the monitor looks every 5 s up to 20 s.
 */
class ViewsTest {

  private final List<Runnable> looks = new ArrayList<>();
  private final Simulation simulation =
      new Simulation(
          new SimulationSpec(
              Fleets.hosts(2, 4, 8192),
              20_001,
              5_000,
              0,
              DepartureRule.AFTER_START,
              Audit.EVERY_EVENT),
          ListWorkload.of(Fleets.constant(1, 1), Fleets.request(0, 2, 2048, 2_000, 10_000)),
          Fleets.firstFit(),
          ManagerOptions.DEFAULT,
          AccountStore.OPEN,
          RunRecorder.NONE,
          this::look);
  private final Datacenter datacenter = simulation.datacenterView();

  private void look(long tick, dev.berth.sim.fleet.FleetTruth truth) {
    if (tick == 5_000) {
      looks.forEach(Runnable::run);
    }
  }

  /** Runs the simulation and looks at 5 s. */
  private void at5s(Runnable look) {
    List<String> ran = new ArrayList<>();
    looks.add(look);
    looks.add(() -> ran.add("looked"));
    simulation.run();
    assertEquals(List.of("looked"), ran);
  }

  @Test
  void host_showsNameplateUseAndPower() {
    Host host = datacenter.getHost(0);
    at5s(
        () -> {
          assertEquals(4, host.getPesNumber());
          assertEquals(4000, host.getTotalMipsCapacity(), 1e-9);
          assertEquals(0.5, host.getCpuPercentUtilization(), 1e-12);
          assertEquals(2000, host.getCpuMipsUtilization(), 1e-9);
          assertEquals(2, host.getFreePesNumber());
          assertEquals(2, host.getBusyPesNumber());
          assertEquals(2000, host.getTotalAvailableMips(), 1e-9);
          assertEquals(2000, host.getTotalAllocatedMips(), 1e-9);
          assertEquals(2048, host.getRamUtilization());
          assertEquals(6144, host.getRam().getAvailableResource());
          assertEquals(150, host.getPowerModel().getPower(), 1e-9);
          assertEquals(0, datacenter.getHost(1).getCpuPercentUtilization(), 1e-12);
        });
  }

  @Test
  void datacenterPowerModel_sumsTheHosts() {
    at5s(
        () ->
            assertEquals(
                250, datacenter.getPowerModel().getPowerMeasurement().getTotalPower(), 1e-9));
  }

  @Test
  void vm_isMadeWhenSomebodyLooks() {
    at5s(
        () -> {
          List<Vm> vms = datacenter.getHost(0).getVmList();
          assertEquals(1, vms.size());
          Vm vm = vms.get(0);
          assertEquals(0, vm.getId());
          assertEquals(2, vm.getPesNumber());
          assertEquals(2.0, vm.getStartTime(), 1e-12);
          assertEquals(1.0, vm.getCpuPercentUtilization(), 1e-12);
          assertEquals(2000, vm.getTotalCpuMipsUtilization(), 1e-9);
          assertEquals(0.5, vm.getHostCpuUtilization(5.0), 1e-12);
          assertEquals(2048, vm.getCurrentRequestedRam());
          assertEquals(datacenter.getHost(0), vm.getHost());
          assertNotSame(vm, datacenter.getHost(0).getVmList().get(0));
        });
  }

  @Test
  void vm_thatIsGone_saysSo() {
    List<Vm> kept = new ArrayList<>();
    at5s(() -> kept.addAll(datacenter.getHost(0).getVmList()));
    Vm gone = kept.get(0);
    assertEquals(false, gone.isCreated());
    assertEquals(Host.NULL, gone.getHost());
    assertEquals(
        "Instance 0 does not run.",
        assertThrows(IllegalArgumentException.class, gone::getCpuPercentUtilization).getMessage());
  }

  @Test
  void updateListener_hearsEverySample_withTheTrueUse() {
    List<Double> times = new ArrayList<>();
    List<Double> uses = new ArrayList<>();
    datacenter
        .getHost(0)
        .addOnUpdateProcessingListener(
            event -> {
              times.add(event.getTime());
              uses.add(event.getHost().getCpuPercentUtilization());
            });
    simulation.run();
    assertEquals(List.of(5.0, 10.0, 15.0, 20.0), times);
    assertEquals(List.of(0.5, 0.5, 0.0, 0.0), uses);
  }

  @Test
  void clockTickListener_hearsTheTicks() {
    List<Double> ticks = new ArrayList<>();
    simulation.kernel().addOnClockTickListener(tick -> ticks.add(tick.getTime()));
    simulation.run();
    assertTrue(ticks.containsAll(List.of(2.0, 5.0, 10.0, 12.0, 15.0)), ticks.toString());
  }

  @Test
  void history_ofTheHost_isThatOfTheSamples() {
    Host host = datacenter.getHost(0);
    host.setStateHistoryEnabled(true);
    simulation.run();
    List<String> lines = new ArrayList<>();
    for (HostStateHistoryEntry entry : host.getStateHistory()) {
      lines.add("%.0f %.0f".formatted(entry.time(), entry.allocatedMips()));
    }
    assertEquals(List.of("5 2000", "10 2000", "15 0", "20 0"), lines);
  }

  @Test
  void statistics_ofTheHost_areThoseOfTheSamples() {
    Host host = datacenter.getHost(0);
    host.enableUtilizationStats();
    simulation.run();
    // Samples 0.5, 0.5, 0, 0; CloudSim Plus leaves out the first zero after a use.
    assertEquals(3, host.getCpuUtilizationStats().count());
    assertEquals(1.0 / 3, host.getCpuUtilizationStats().getMean(), 1e-12);
  }

  @Test
  void change_throughAView_isRefused() {
    UnsupportedOperationException refused =
        assertThrows(
            UnsupportedOperationException.class,
            () -> datacenter.requestVmMigration(Vm.NULL, datacenter.getHost(1)));
    assertEquals(
        "A view of a simulated fleet is for reading (requestVmMigration);"
            + " the placement manager changes the fleet.",
        refused.getMessage());
    assertThrows(
        UnsupportedOperationException.class, () -> datacenter.getHost(0).createVm(Vm.NULL));
    assertThrows(
        UnsupportedOperationException.class, () -> datacenter.getHost(0).getVmCreatedList());
  }

  @Test
  void looking_changesNothing() {
    double seen = simulation.run().energyJoules();
    double unseen =
        Simulation.run(
                new SimulationSpec(
                    Fleets.hosts(2, 4, 8192),
                    20_001,
                    5_000,
                    0,
                    DepartureRule.AFTER_START,
                    Audit.OFF),
                ListWorkload.of(Fleets.constant(1, 1), Fleets.request(0, 2, 2048, 2_000, 10_000)),
                Fleets.firstFit(),
                ManagerOptions.DEFAULT,
                AccountStore.OPEN,
                RunRecorder.NONE,
                TruthListener.NONE)
            .energyJoules();
    assertEquals(unseen, seen);
    // 2 x 100 W x 20.001 s, and 50 W more for 10 s.
    assertEquals(4500.2, seen, 1e-9);
  }
}
