package dev.berth.relocation;

import dev.berth.alarm.Alarm;
import dev.berth.alarm.AlarmBoard;
import dev.berth.alarm.AlarmRule;
import dev.berth.alarm.Quantity;
import dev.berth.model.LaunchRequest;
import dev.berth.state.HostView;
import dev.berth.strategy.RelocationCause;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Instances leave hosts with an active alarm on a reading that is too high, the gravest first,
 * until the reading is expected to clear the alarm. Alarms on what is too low, on rates and on
 * silence move nothing. A host with an alarm takes nothing; nor does one whose reading is predicted
 * to come within the hysteresis of a rule's upper end.
 */
record AlarmTrigger(ExpectedFleet fleet, Supplier<AlarmBoard> alarms) implements Trigger {

  @Override
  public List<HighPressure> needs() {
    return alarms.get().active().stream()
        .filter(AlarmTrigger::isTooHigh)
        .sorted(
            Comparator.comparing((Alarm alarm) -> alarm.rule().severity())
                .reversed()
                .thenComparing(Alarm::id))
        .map(this::need)
        .toList();
  }

  private static boolean isTooHigh(Alarm alarm) {
    return alarm.above() && alarm.rule().quantity() == Quantity.VALUE;
  }

  private HighPressure need(Alarm alarm) {
    AlarmRule rule = alarm.rule();
    return new HighPressure(
        alarm.host(),
        RelocationCause.ALARM,
        "alarm:" + rule.name(),
        new MetricPressure(fleet, rule.metric(), rule.high()),
        (rule.high() - rule.hysteresis()) / rule.high(),
        rule.metric(),
        alarm);
  }

  @Override
  public boolean welcomes(HostView target, LaunchRequest instance, int source) {
    if (alarms.get().worstOn(target.row()) != null) {
      return false;
    }
    for (AlarmRule rule : alarms.get().rules()) {
      if (rule.quantity() == Quantity.VALUE && rule.appliesTo(target.spec())) {
        double reading = fleet.reading(target, rule.metric(), instance, 1);
        if (reading > rule.high() - rule.hysteresis()) {
          return false;
        }
      }
    }
    return true;
  }
}
