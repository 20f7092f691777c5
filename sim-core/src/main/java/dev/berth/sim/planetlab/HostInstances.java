package dev.berth.sim.planetlab;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.Metric;
import dev.berth.relocation.selector.MovableInstances;
import org.jspecify.annotations.Nullable;

/** The instances of one host as a selector sees them. */
final class HostInstances implements MovableInstances {

  private static final Stream SELECTION = Stream.named("consolidation.selection");

  private final Books books;
  private final Demand demand;
  private final Usage usage;
  private final Draws draws;
  private int host;
  private int choice;

  HostInstances(Books books, Demand demand, Usage usage, Draws draws) {
    this.books = books;
    this.demand = demand;
    this.usage = usage;
    this.draws = draws;
  }

  /**
   * Goes to a host.
   *
   * @param nextChoice how many instances were chosen of it at this tick
   */
  HostInstances at(int nextHost, int nextChoice) {
    host = nextHost;
    choice = nextChoice;
    return this;
  }

  @Override
  public int size() {
    return books.count(host);
  }

  @Override
  public double memoryMiB(int instance) {
    return books.memoryMiB(id(instance));
  }

  /** What it asks for by its full size, as published: this decides between equal percentages. */
  @Override
  public double utilisation(int instance) {
    return demand.request(id(instance)) / demand.mips(id(instance));
  }

  @Override
  public int samples(int instance) {
    return Math.min(HostLoads.HISTORY, demand.ticks());
  }

  @Override
  public double sample(int instance, int age) {
    return demand.past(id(instance), age);
  }

  @Override
  public double contribution(int instance, Metric metric) {
    double share = demand.request(id(instance)) / books.totalMips(host);
    if (metric == Metric.CPU_UTILISATION) {
      return share;
    }
    if (metric == Metric.POWER) {
      double load = books.given(host) / books.totalMips(host);
      SpecPower power = usage.power(host);
      return power.watts(load) - power.watts(Math.max(0, load - share));
    }
    return Double.NaN;
  }

  /** Hosts are relieved of load as such. */
  @Override
  public @Nullable Metric cause() {
    return null;
  }

  @Override
  public int draw(int bound) {
    long address = (long) demand.ticks() * books.hosts() + host;
    return draws.below(bound, SELECTION, address, choice);
  }

  private int id(int instance) {
    return books.instance(host, instance);
  }
}
