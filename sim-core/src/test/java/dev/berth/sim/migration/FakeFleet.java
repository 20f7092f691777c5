package dev.berth.sim.migration;

import dev.berth.model.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Instances that use the same memory and processors all the time; writes down what is done. */
final class FakeFleet implements MigratingFleet {

  final Map<Long, Double> paces = new HashMap<>();
  final Map<Integer, Double> carriedVcpu = new HashMap<>();
  final Map<Integer, Double> carriedMiB = new HashMap<>();
  final List<String> handedOver = new ArrayList<>();
  final List<MigrationOutcome> outcomes = new ArrayList<>();
  private final double memoryMiB;
  private final double vcpus;

  FakeFleet(double memoryMiB, double vcpus) {
    this.memoryMiB = memoryMiB;
    this.vcpus = vcpus;
  }

  @Override
  public double memoryInUseMiB(long instance) {
    return memoryMiB;
  }

  @Override
  public double busyVcpus(long instance) {
    return vcpus * paces.getOrDefault(instance, 1.0);
  }

  @Override
  public void setPace(long instance, double share) {
    paces.put(instance, share);
  }

  @Override
  public void carry(int host, long milliVcpu, double miB, int sign) {
    carriedVcpu.merge(host, (double) sign * milliVcpu, Double::sum);
    carriedMiB.merge(host, sign * miB, Double::sum);
  }

  @Override
  public void handOver(long instance, Placement target) {
    handedOver.add(instance + " to " + target.host());
  }

  @Override
  public void ended(MigrationOutcome outcome, Placement target) {
    outcomes.add(outcome);
  }
}
