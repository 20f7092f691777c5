package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.hosts.Operation;
import java.util.ArrayList;
import java.util.List;

@Parameters(commandDescription = "Shuts instances down, destroys what does not, and removes them.")
final class HostsTerminateCommand implements Command {

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--instance", description = "number of an instance; several times for more")
  private List<Long> instances = new ArrayList<>();

  @Parameter(names = "--all", description = "every instance of this fleet")
  private boolean all;

  @Parameter(names = "--apply", description = "end them; without it plans are printed")
  private boolean apply;

  @Override
  public int run(Console console) {
    if (all == !instances.isEmpty()) {
      throw new BadInputException("hosts terminate: give --instance or --all, one of the two.");
    }
    try (Operation operation = fleet.open(console, apply)) {
      List<Long> chosen =
          all ? List.copyOf(operation.fleet().instances().keySet()) : List.copyOf(instances);
      for (long each : chosen) {
        if (!operation.fleet().instances().containsKey(each)) {
          throw new BadInputException(
              "--instance %d: no such instance runs; see berth hosts inventory.".formatted(each));
        }
        operation.manager().terminate(each);
      }
      operation.settle();
      chosen.forEach(
          each ->
              console
                  .out()
                  .printf("instance %d: %s%n", each, apply ? operation.outcome(each) : "dry run"));
      return ExitStatus.DONE;
    }
  }
}
