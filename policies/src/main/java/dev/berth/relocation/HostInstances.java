package dev.berth.relocation;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.ports.Fleet;
import dev.berth.ports.ReadingPredictor;
import dev.berth.relocation.selector.MovableInstances;
import dev.berth.state.HostView;
import dev.berth.workload.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a host that may leave it.
 *
 * @param draw address of this choice among the draws of its host and instant
 */
record HostInstances(
    List<LaunchRequest> instances,
    HostView host,
    Fleet fleet,
    ReadingPredictor predictor,
    UseHistory history,
    @Nullable Metric cause,
    Draws draws,
    long tick,
    int draw)
    implements MovableInstances {

  private static final Stream STREAM = Stream.named("selector");

  @Override
  public int size() {
    return instances.size();
  }

  @Override
  public double memoryMiB(int instance) {
    return (double) instances.get(instance).demand().memoryMiB();
  }

  @Override
  public double utilisation(int instance) {
    return fleet.reading(instances.get(instance).id(), Channel.CPU);
  }

  @Override
  public int samples(int instance) {
    return history.size(instances.get(instance).id());
  }

  @Override
  public double sample(int instance, int age) {
    return history.sample(instances.get(instance).id(), age);
  }

  @Override
  public double contribution(int instance, Metric metric) {
    return -predictor.change(host, metric, instances.get(instance), -1);
  }

  @Override
  public int draw(int bound) {
    return draws.below(bound, STREAM, tick * 1_000_003 + host.row(), draw);
  }
}
