package dev.berth.scenarios.spec;

import dev.berth.alarm.AlarmRule;
import dev.berth.libvirt.fleet.FleetSpec;
import dev.berth.libvirt.host.Template;
import dev.berth.libvirt.plan.DomainShape;
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

  /** Guests that only load have nothing to save. */
  private static final long LOAD_STOP_MILLIS = 500;

  public FleetDescription {
    alarms = List.copyOf(alarms);
  }

  /**
   * The same for guests that only load: their kernel is told something else, they are destroyed
   * soon, and migrate at another bandwidth.
   */
  public FleetDescription with(String arguments, int mibPerSecond) {
    Template t = spec.template();
    DomainShape.Boot boot = new DomainShape.Boot(t.boot().kernel(), t.boot().initrd(), arguments);
    Template template =
        new Template(
            t.architecture(),
            t.machine(),
            boot,
            t.cpuModel(),
            t.consoleFolder(),
            t.ready(),
            t.bootMillis(),
            LOAD_STOP_MILLIS);
    FleetSpec.Migration migration =
        new FleetSpec.Migration(
            mibPerSecond, spec.migration().timeOutMillis(), spec.migration().sharedStorage());
    return new FleetDescription(
        new FleetSpec(spec.name(), spec.hosts(), template, spec.callMillis(), migration),
        strategy,
        strategyText,
        manager,
        alarms,
        intervalTicks,
        journal);
  }
}
