package dev.berth.sim.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.Metric;
import dev.berth.model.PowerCurve;
import dev.berth.sim.Fleets;
import dev.berth.sim.sensor.Sensors;
import dev.berth.state.FleetAudit;
import dev.berth.state.ReadingTable;
import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;
import org.junit.jupiter.api.Test;

class StockPiecesTest {

  private static Host host(int pes, double mips) {
    List<Pe> list = new ArrayList<>();
    for (int pe = 0; pe < pes; pe++) {
      list.add(new PeSimple(mips));
    }
    return new HostSimple(8192, 1000, 100_000, list);
  }

  private static Vm vm(double mips, int pes) {
    Vm vm = new VmSimple(mips, pes);
    vm.setRam(1024).setBw(10).setSize(1000);
    return vm;
  }

  @Test
  void curve_holdsItsPoints_whereTheStockModelIsOffByOne() {
    List<Double> points = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      points.add(100.0 + 10 * i);
    }
    CurvePowerModel model = new CurvePowerModel(new PowerCurve(points));
    assertEquals(100, model.getPower(0), 1e-9);
    assertEquals(150, model.getPower(0.5), 1e-9);
    assertEquals(175, model.getPower(0.75), 1e-9);
    assertEquals(200, model.getPower(1), 1e-9);
  }

  @Test
  void policy_placesByTheStrategy_andMirrorsWhatIsLeft() {
    CloudSimPlus kernel = new CloudSimPlus();
    BerthAllocationPolicy policy = new BerthAllocationPolicy(Fleets.cloudsimBestFit());
    new DatacenterSimple(kernel, new ArrayList<>(List.of(host(8, 1000), host(4, 1000))), policy);
    DatacenterBrokerSimple broker = new DatacenterBrokerSimple(kernel);
    List<Vm> vms = List.of(vm(1000, 2), vm(1000, 2), vm(1000, 4));
    List<Long> rows = new ArrayList<>();
    vms.forEach(vm -> vm.addOnHostAllocationListener(event -> rows.add(event.getHost().getId())));
    kernel.addOnClockTickListener(tick -> FleetAudit.check(policy.state(), "a clock tick"));
    broker.submitVmList(vms);
    kernel.start();
    // Fewest free processors: host 1 (4) takes 2 + 2, then only host 0 has 4 left.
    assertEquals(List.of(1L, 1L, 0L), rows);
    assertEquals(0, policy.state().totals().instances(), "idle VMs were destroyed at the end");
  }

  @Test
  void hostThatCloudSimPlusRefuses_isPassedOver() {
    CloudSimPlus kernel = new CloudSimPlus();
    BerthAllocationPolicy policy = new BerthAllocationPolicy(Fleets.firstFit());
    // Host 0 has processors enough, but each is too slow for the VM.
    new DatacenterSimple(kernel, new ArrayList<>(List.of(host(8, 500), host(8, 1000))), policy);
    DatacenterBrokerSimple broker = new DatacenterBrokerSimple(kernel);
    Vm vm = vm(1000, 2);
    broker.submitVm(vm);
    kernel.start();
    assertTrue(vm.getStartTime() >= 0, "the VM must have run");
    assertEquals(1, vm.getHost().getId());
  }

  @Test
  void sensors_readStockHosts() {
    Host host = host(4, 1000);
    host.setPowerModel(new CurvePowerModel(PowerCurve.linear(100, 200)));
    new DatacenterSimple(new CloudSimPlus(), new ArrayList<>(List.of(host)));
    ReadingTable readings = new StockReadings(List.of(host), Sensors.ideal()).sample(2.5);
    assertEquals(100, readings.value(Metric.POWER, 0), 1e-9);
    assertEquals(0, readings.value(Metric.CPU_UTILISATION, 0), 1e-9);
  }
}
