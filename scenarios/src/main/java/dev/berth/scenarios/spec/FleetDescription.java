package dev.berth.scenarios.spec;

import dev.berth.alarm.AlarmRule;
import dev.berth.libvirt.fleet.FleetSpec;
import dev.berth.manager.ManagerOptions;
import dev.berth.strategy.StrategySpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A fleet file: the hosts, and how they are managed.
 *
 * @param strategyText the strategy as plain values, with every default
 * @param intervalTicks between two samples of all hosts
 * @param journal what was begun and not ended
 */
public record FleetDescription(
    FleetSpec spec,
    StrategySpec strategy,
    Map<String, Object> strategyText,
    ManagerOptions manager,
    List<AlarmRule> alarms,
    long intervalTicks,
    Path journal) {

  public FleetDescription {
    alarms = List.copyOf(alarms);
  }
}
