package dev.berth.sim.fleet;

import dev.berth.model.LaunchRequest;

/** One slot of the share columns at a time. */
final class ShareCursor implements InstanceShare {

  private static final double MILLI = 1000;

  private final InstanceColumns instances;
  private final ShareColumns shares;
  private int slot;

  ShareCursor(InstanceColumns instances, ShareColumns shares) {
    this.instances = instances;
    this.shares = shares;
  }

  ShareCursor at(int newSlot) {
    slot = newSlot;
    return this;
  }

  @Override
  public LaunchRequest request() {
    return instances.request(slot);
  }

  @Override
  public int host() {
    return instances.host(slot);
  }

  @Override
  public double grantedVcpus() {
    return shares.granted[slot] / MILLI;
  }

  @Override
  public double stealVcpus() {
    return shares.steal[slot] / MILLI;
  }

  @Override
  public double readyShare() {
    return shares.milliVcpu[slot] == 0
        ? Double.NaN
        : Math.min(1, shares.readyMilliVcpu[slot] / shares.milliVcpu[slot]);
  }

  @Override
  public double waitMillis() {
    return shares.waitMillis[slot];
  }

  @Override
  public double availability() {
    double wanted = shares.granted[slot] + shares.steal[slot];
    return wanted > 0 ? shares.granted[slot] / wanted : wanted == 0 ? 1 : Double.NaN;
  }
}
