package dev.berth.scenarios.kpi;

import dev.berth.sim.fleet.FleetTruth;
import dev.berth.state.FleetState;
import java.util.Map;

/** What the monitor's samples inside the window show: free space and processor use. */
final class SampleMeans implements KpiSource {

  private final Window window;
  private final FreeSpace free;
  private final double[] nameplateShares;
  private final Mean strandedVcpu = new Mean();
  private final Mean strandedMemory = new Mean();
  private final Mean fragmentation = new Mean();
  private final Mean utilisation = new Mean();
  private double largestFlavor = Double.NaN;
  private double utilisationNow = Double.NaN;

  SampleMeans(Window window, FlavorMix mix, double[] nameplateShares) {
    this.window = window;
    this.nameplateShares = nameplateShares;
    free = new FreeSpace(mix);
  }

  void sampled(long tick, FleetState state) {
    free.look(state);
    if (window.contains(tick)) {
      strandedVcpu.add(free.strandedVcpuShare());
      strandedMemory.add(free.strandedMemoryShare());
      fragmentation.add(free.fragmentation());
      double largest = free.largestFlavorVcpus();
      largestFlavor = Double.isNaN(largestFlavor) ? largest : Math.min(largestFlavor, largest);
    }
  }

  void sampled(long tick, FleetTruth truth) {
    utilisationNow = utilisation(truth);
    if (window.contains(tick)) {
      utilisation.add(utilisationNow);
    }
  }

  private double utilisation(FleetTruth truth) {
    double sum = 0;
    for (int row = 0; row < nameplateShares.length; row++) {
      sum += nameplateShares[row] * truth.cpuUtilisation(row);
    }
    return sum;
  }

  FreeSpace free() {
    return free;
  }

  double utilisationNow() {
    return utilisationNow;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    kpis.put("utilisation-vcpu-mean", utilisation.value());
    kpis.put("stranded-vcpu", strandedVcpu.value());
    kpis.put("stranded-memory", strandedMemory.value());
    kpis.put("fragmentation", fragmentation.value());
    kpis.put("largest-flavor-vcpu", largestFlavor);
  }
}
