package dev.berth.scenarios.plan;

import dev.berth.model.HostSpec;
import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.run.Trials;
import dev.berth.scenarios.spec.PlanSpec;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Variants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tries fleets of different size on the same requests: the scenario's first strategy, the same
 * seeds, the same placer as every run. What was tried once is not run again.
 */
final class FleetTrials {

  private final PlanSpec plan;
  private final Variants variants;
  private final Trials trials;
  private final Map<Key, Probe> known = new HashMap<>();

  private record Key(Fleet fleet, Circumstances circumstances) {}

  FleetTrials(PlanSpec plan, Variants variants, Trials trials) {
    this.plan = plan;
    this.variants = variants;
    this.trials = trials;
  }

  Probe probe(Fleet fleet, Circumstances circumstances) {
    Key key = new Key(fleet, circumstances);
    Probe tried = known.get(key);
    if (tried == null) {
      List<CellResult> results = trials.run(cells(scenario(fleet, circumstances)));
      tried =
          new Probe(
              fleet,
              plan.levels().stream()
                  .map(level -> LevelOutcome.of(level, results, plan.confidence()))
                  .toList(),
              results);
      known.put(key, tried);
    }
    return tried;
  }

  /** The scenario on that fleet, without its largest rack where that is asked. */
  Scenario scenario(Fleet fleet, Circumstances circumstances) {
    Map<String, Object> all = new LinkedHashMap<>(circumstances.settings());
    all.putAll(fleet.settings());
    Scenario scenario = variants.with(circumstances.nodes(), all);
    return circumstances.rackLoss() ? scenario.on(withoutLargestRack(scenario.hosts())) : scenario;
  }

  static List<Cell> cells(Scenario scenario) {
    List<Cell> cells = new ArrayList<>();
    for (int replication = 0; replication < scenario.replications(); replication++) {
      CellKey key = new CellKey(scenario.strategies().get(0).name(), replication, "");
      cells.add(new Cell(key, scenario, scenario.strategies().get(0)));
    }
    return cells;
  }

  /** The rack with most vCPUs is down; the first of equal ones. A single rack stays. */
  static List<HostSpec> withoutLargestRack(List<HostSpec> hosts) {
    Map<String, Long> vcpus =
        hosts.stream()
            .collect(
                Collectors.groupingBy(
                    HostSpec::rack,
                    LinkedHashMap::new,
                    Collectors.summingLong(host -> host.type().nameplate().milliVcpu())));
    long most = vcpus.values().stream().mapToLong(amount -> amount).max().orElse(0);
    String largest =
        vcpus.entrySet().stream()
            .filter(rack -> rack.getValue() == most)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    List<HostSpec> left = hosts.stream().filter(host -> !host.rack().equals(largest)).toList();
    return left.isEmpty() ? hosts : left;
  }
}
