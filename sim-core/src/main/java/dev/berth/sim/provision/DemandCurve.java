package dev.berth.sim.provision;

/** The load of a group of instances over time, in vCPUs that are busy when all of it is served. */
@FunctionalInterface
public interface DemandCurve {

  double vcpusAt(long tick);
}
