package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.ports.Capability;
import dev.berth.scenarios.hosts.Operation;

@Parameters(commandDescription = "Moves a running instance to a host that a person names, live.")
final class HostsMigrateCommand implements Command {

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--instance", description = "number of the instance", required = true)
  private long instance;

  @Parameter(names = "--to", description = "name of the target host", required = true)
  private String target = "";

  @Parameter(names = "--apply", description = "move it; without it the plan is printed")
  private boolean apply;

  @Override
  public int run(Console console) {
    try (Operation operation = fleet.open(console, apply)) {
      int row = operation.row(target);
      LaunchRequest request = operation.manager().state().request(instance);
      if (row < 0 || request == null) {
        throw new BadInputException(
            "--instance %d --to %s: there is no such %s; see berth hosts inventory."
                .formatted(instance, target, row < 0 ? "host" : "instance"));
      }
      if (!operation.fleet().capabilities().contains(Capability.MIGRATE)) {
        throw new BadInputException(
            "The fleet cannot migrate: libvirt's test driver has no migration.");
      }
      String refusal = operation.refusal(request, row);
      if (!refusal.isEmpty()) {
        console.err().printf("berth: host %s refuses: %s.%n", target, refusal);
        return ExitStatus.CHECK_FAILED;
      }
      return apply ? move(console, operation, row) : show(console, operation, row);
    }
  }

  private int show(Console console, Operation operation, int row) {
    console.out().print(operation.fleet().plan(instance, new Placement(row, 1, 0)).text());
    console.out().println("Dry run: nothing was changed; --apply acts.");
    return ExitStatus.DONE;
  }

  private int move(Console console, Operation operation, int row) {
    operation
        .fleet()
        .onMove(
            (id, from, to, figures) -> console.out().println(MoveLine.of(id, from, to, figures)));
    Placement there = new Placement(row, 1, 0);
    operation.manager().state().ledger().beginMigration(instance, there);
    operation.fleet().migrate(instance, there);
    operation.settle();
    String outcome = operation.outcome(instance);
    if (!outcome.equals("migrated")) {
      console.err().printf("berth: instance %d stays: %s.%n", instance, outcome);
      return ExitStatus.CHECK_FAILED;
    }
    return ExitStatus.DONE;
  }
}
