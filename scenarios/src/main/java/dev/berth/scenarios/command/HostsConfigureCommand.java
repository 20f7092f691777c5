package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.hosts.Operation;
import dev.berth.scenarios.spec.LaunchFile;

@Parameters(
    commandDescription = "Gives a running instance the settings of a request's policy, live.")
final class HostsConfigureCommand implements Command {

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--instance", description = "number of the instance", required = true)
  private long instance;

  @Parameter(
      names = "--request",
      description = "a request file; its policy is used",
      required = true)
  private String request = "";

  @Parameter(names = "--apply", description = "change it; without it the plan is printed")
  private boolean apply;

  @Override
  public int run(Console console) {
    LaunchFile file = LaunchFile.read(console.path(request));
    try (Operation operation = fleet.open(console, apply)) {
      UnsupportedSettings.refuse(operation, file.policy());
      if (!operation.fleet().instances().containsKey(instance)) {
        throw new BadInputException(
            "--instance %d: no such instance runs; see berth hosts inventory.".formatted(instance));
      }
      if (!apply) {
        console.out().print(operation.fleet().reconfigurationPlan(instance, file.policy()).text());
        console.out().println("Dry run: nothing was changed; --apply acts.");
        return ExitStatus.DONE;
      }
      operation.fleet().reconfigure(instance, file.policy());
      operation.settle();
      console.out().printf("instance %d: %s%n", instance, operation.outcome(instance));
      return operation.outcome(instance).equals("configured")
          ? ExitStatus.DONE
          : ExitStatus.CHECK_FAILED;
    }
  }
}
