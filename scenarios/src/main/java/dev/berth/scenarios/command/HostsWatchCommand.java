package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.alarm.Alarm;
import dev.berth.alarm.AlarmEnd;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.ports.RunRecorder;
import dev.berth.scenarios.hosts.Operation;
import dev.berth.state.FleetState;
import java.util.Locale;

@Parameters(
    commandDescription =
        "Watches the hosts: readings, alarms, and relocations proposed or, with --apply, made.")
final class HostsWatchCommand implements Command {

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--samples", description = "how many samples to take; 0 for no end")
  private int samples;

  @Parameter(names = "--apply", description = "make relocations; without it they are printed")
  private boolean apply;

  @Override
  public int run(Console console) {
    Lines lines = new Lines(console);
    try (Operation operation = fleet.open(console, apply, true, lines)) {
      operation
          .fleet()
          .onMove(
              (id, from, to, figures) ->
                  console.out().println("  " + MoveLine.of(id, from, to, figures)));
      for (int taken = 0; samples == 0 || taken < samples; taken++) {
        operation.fleet().sample();
        long next = operation.loop().now() + operation.description().intervalTicks();
        boolean ended =
            operation
                .loop()
                .runUntil(
                    () -> operation.loop().now() >= next,
                    2 * operation.description().intervalTicks());
        assert ended : "time passes";
        console.out().print(table(operation));
        console.out().flush();
      }
      operation.settle();
      operation.manager().close();
      return ExitStatus.DONE;
    }
  }

  private static String table(Operation operation) {
    TextTable table =
        new TextTable("host", "status", "instances", "cpu", "memory", "iops", "power", "free vcpu");
    FleetState state = operation.manager().state();
    for (int row = 0; row < operation.fleet().hosts().size(); row++) {
      table.row(
          operation.fleet().hosts().get(row).name(),
          state.status(row).name().toLowerCase(Locale.ROOT),
          Integer.toString(state.instances(row)),
          reading(state, Metric.CPU_UTILISATION, row),
          reading(state, Metric.MEMORY_UTILISATION, row),
          reading(state, Metric.DISK_IOPS, row),
          reading(state, Metric.POWER, row),
          Long.toString(state.free(dev.berth.model.Resource.VCPU, row)));
    }
    return table.text() + "\n";
  }

  private static String reading(FleetState state, Metric metric, int row) {
    double value = state.readings().value(metric, row);
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }

  /** What happens, one line each. */
  private record Lines(Console console) implements RunRecorder {

    @Override
    public void decided(Decision decision, LaunchRequest request) {
      console
          .out()
          .printf(
              "  decision: %s instance %d, %s%s%n",
              decision.kind().name().toLowerCase(Locale.ROOT),
              request.id(),
              decision.outcome().name().toLowerCase(Locale.ROOT),
              decision.reason().isEmpty() ? "" : " (" + decision.reason() + ")");
    }

    @Override
    public void lost(long tick, LaunchRequest request, String reason) {
      console.out().printf("  lost: instance %d, %s%n", request.id(), reason);
    }

    @Override
    public void alarmRaised(Alarm alarm) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "  ALARM %s: host row %d, %s %s at %.3f%n",
              alarm.rule().name(),
              alarm.host(),
              alarm.rule().metric().key(),
              alarm.cause(),
              alarm.amount());
    }

    @Override
    public void alarmEnded(AlarmEnd end) {
      console.out().printf("  alarm ended: %s%n", end);
    }
  }
}
