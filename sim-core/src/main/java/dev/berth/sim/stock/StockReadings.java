package dev.berth.sim.stock;

import dev.berth.model.Metric;
import dev.berth.model.Ticks;
import dev.berth.sim.sensor.Sensors;
import dev.berth.state.ReadingTable;
import java.util.List;
import org.cloudsimplus.hosts.Host;

/** Berth's sensors on the hosts of a stock CloudSim Plus datacenter. */
public final class StockReadings {

  private final List<? extends Host> hosts;
  private final Sensors sensors;
  private final ReadingTable readings;

  public StockReadings(List<? extends Host> hosts, Sensors sensors) {
    this.hosts = hosts;
    this.sensors = sensors;
    readings = new ReadingTable(hosts.size());
  }

  /** Samples every host at the simulation's clock; the same table is returned each time. */
  public ReadingTable sample(double clockSeconds) {
    long tick = Ticks.ofSeconds(clockSeconds);
    sensors.sample(
        Metric.CPU_UTILISATION, row -> hosts.get(row).getCpuPercentUtilization(), tick, readings);
    sensors.sample(
        Metric.MEMORY_UTILISATION,
        row -> hosts.get(row).getRam().getPercentUtilization(),
        tick,
        readings);
    sensors.sample(Metric.POWER, row -> hosts.get(row).getPowerModel().getPower(), tick, readings);
    return readings;
  }
}
