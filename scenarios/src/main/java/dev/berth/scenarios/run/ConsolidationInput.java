package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.Flavor;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Shape;
import dev.berth.scenarios.spec.ConsolidationRules;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.sim.planetlab.ConsolidationSpec;
import dev.berth.sim.planetlab.HostModel;
import dev.berth.sim.planetlab.InstanceModel;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a consolidation run needs of a scenario: hosts, instances and their use over time. */
final class ConsolidationInput {

  /** Traces keep shares as floats; to so many parts they are the decimal numbers of the file. */
  private static final double PARTS = 1e7;

  private ConsolidationInput() {}

  /**
   * Reads the workload.
   *
   * @throws BadInputException when an instance arrives later than at the start, or has no readings
   */
  static ConsolidationSpec of(Scenario scenario, Draws draws) {
    ConsolidationRules rules = scenario.consolidation().orElseThrow();
    List<InstanceModel> instances = new ArrayList<>();
    List<double[]> series = new ArrayList<>();
    try (Workload workload = scenario.workload().open(draws)) {
      for (Arrival arrival = workload.next(); arrival != null; arrival = workload.next()) {
        LaunchRequest request = arrival.request();
        if (request.arrivalTick() != 0 || request.departureTick() < scenario.horizonTicks()) {
          throw new BadInputException(
              "A consolidation run needs instances that are there from start to end; request %d (%s) is not. Use a PlanetLab day, with endsWithSeries: false."
                  .formatted(request.id(), request.name()));
        }
        instances.add(instance(request.flavor(), rules));
        series.add(series(arrival, scenario));
      }
    }
    return new ConsolidationSpec(
        hosts(scenario, rules),
        instances,
        series,
        scenario.monitorIntervalTicks(),
        scenario.horizonTicks(),
        rules.transferMiBPerSecond(),
        rules.rules());
  }

  private static List<HostModel> hosts(Scenario scenario, ConsolidationRules rules) {
    Map<HostType, HostModel> models = new HashMap<>();
    return scenario.hosts().stream()
        .map(host -> models.computeIfAbsent(host.type(), type -> host(type, rules)))
        .toList();
  }

  private static HostModel host(HostType type, ConsolidationRules rules) {
    return new HostModel(
        type.name(),
        (int) (type.nameplate().milliVcpu() / Shape.PER_MILLE),
        rules.coreMips().getOrDefault(type.name(), Double.NaN),
        type.nameplate().memoryMiB(),
        type.power());
  }

  private static InstanceModel instance(Flavor flavor, ConsolidationRules rules) {
    return new InstanceModel(
        rules.instanceMips().getOrDefault(flavor.name(), Double.NaN),
        flavor.shape().demand().memoryMiB());
  }

  private static double[] series(Arrival arrival, Scenario scenario) {
    long interval = scenario.monitorIntervalTicks();
    double[] samples = new double[(int) ((scenario.horizonTicks() + interval - 1) / interval)];
    for (int i = 0; i < samples.length; i++) {
      double share = arrival.utilisation().at(Channel.CPU, 0, i * interval);
      if (Double.isNaN(share)) {
        throw new BadInputException(
            "A consolidation run needs CPU readings of every instance; request %d (%s) has none."
                .formatted(arrival.request().id(), arrival.request().name()));
      }
      samples[i] = Math.rint(share * PARTS) / PARTS;
    }
    return samples;
  }
}
