import dev.berth.draws.Draws;
import dev.berth.model.Metric;
import dev.berth.model.PowerCurve;
import dev.berth.placer.ScanPlacer;
import dev.berth.sim.sensor.Sensors;
import dev.berth.sim.stock.BerthAllocationPolicy;
import dev.berth.sim.stock.CurvePowerModel;
import dev.berth.sim.stock.StockReadings;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cloudsimplus.brokers.DatacenterBroker;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.cloudlets.Cloudlet;
import org.cloudsimplus.cloudlets.CloudletSimple;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.datacenters.Datacenter;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.utilizationmodels.UtilizationModelFull;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;

/** A stock CloudSim Plus program with Berth's allocation policy, power model and sensors. */
public final class CloudSimPlusWithBerth {

  /** Power at 0, 25, 50, 75 and 100 % of the processors. */
  private static final PowerCurve CURVE =
      new PowerCurve(List.of(100.0, 130.0, 155.0, 175.0, 190.0));

  public static void main(String[] args) {
    CloudSimPlus simulation = new CloudSimPlus();
    BerthAllocationPolicy policy = new BerthAllocationPolicy(bestFit());
    Datacenter datacenter = new DatacenterSimple(simulation, hosts(), policy);
    datacenter.setSchedulingInterval(10);
    DatacenterBroker broker = new DatacenterBrokerSimple(simulation);
    List<Vm> vms = vms();
    broker.submitVmList(vms);
    broker.submitCloudletList(cloudlets(vms));

    StockReadings sensors = new StockReadings(datacenter.getHostList(), Sensors.ideal());
    List<String> lines = new ArrayList<>();
    simulation.addOnClockTickListener(
        tick -> {
          if (tick.getTime() >= 20 && lines.isEmpty()) {
            ReadingTable readings = sensors.sample(simulation.clock());
            policy.acceptReadings(readings);
            for (int row = 0; row < datacenter.getHostList().size(); row++) {
              lines.add(describe(datacenter.getHost(row), row, readings));
            }
          }
        });
    simulation.start();
    lines.forEach(System.out::println);
  }

  /** Fill the fullest host that has room for processors and memory. */
  private static ScanPlacer bestFit() {
    TermSpec usedAfter =
        new TermSpec("used-after", Map.of("resources", List.of("vcpu", "memory")));
    StrategySpec spec =
        new StrategySpec(
            "my-best-fit",
            "The fullest host that fits.",
            "",
            List.of(),
            List.of(new TierSpec(List.of(new TierSpec.Weighted(usedAfter, 1)), 0)),
            TieBreak.LOWEST_HOST);
    return new ScanPlacer(Strategy.of(spec), new Draws(42));
  }

  private static List<Host> hosts() {
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Pe> pes = new ArrayList<>();
      for (int pe = 0; pe < 8; pe++) {
        pes.add(new PeSimple(1000));
      }
      Host host = new HostSimple(32_768, 10_000, 1_000_000, pes);
      host.setPowerModel(new CurvePowerModel(CURVE));
      hosts.add(host);
    }
    return hosts;
  }

  private static List<Vm> vms() {
    List<Vm> vms = new ArrayList<>();
    for (int pes : new int[] {4, 2, 2, 4}) {
      Vm vm = new VmSimple(1000, pes);
      vm.setRam(4096L * pes).setBw(100).setSize(10_000);
      vms.add(vm);
    }
    return vms;
  }

  /** Each VM computes for 60 s on all its processors. */
  private static List<Cloudlet> cloudlets(List<Vm> vms) {
    List<Cloudlet> cloudlets = new ArrayList<>();
    for (Vm vm : vms) {
      Cloudlet cloudlet =
          new CloudletSimple(60_000, (int) vm.getPesNumber(), new UtilizationModelFull());
      cloudlet.setVm(vm);
      cloudlets.add(cloudlet);
    }
    return cloudlets;
  }

  private static String describe(Host host, int row, ReadingTable readings) {
    return String.format(
        Locale.ROOT,
        "host %d: %d VMs, processors %.0f %%, power %.1f W",
        row,
        host.getVmList().size(),
        100 * readings.value(Metric.CPU_UTILISATION, row),
        readings.value(Metric.POWER, row));
  }
}
