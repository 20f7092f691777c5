package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.scenarios.hosts.Operation;
import dev.berth.scenarios.spec.LaunchFile;

@Parameters(
    commandDescription =
        "Launches a request's instances on a host that a person names; constraints still hold.")
final class HostsLaunchCommand implements Command {

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--request", description = "the request file", required = true)
  private String request = "";

  @Parameter(names = "--on", description = "name of the host", required = true)
  private String host = "";

  @Parameter(names = "--apply", description = "launch them; without it plans are printed")
  private boolean apply;

  @Override
  public int run(Console console) {
    LaunchFile file = LaunchFile.read(console.path(request));
    try (Operation operation = fleet.open(console, apply)) {
      UnsupportedSettings.refuse(operation, file.policy());
      int row = operation.row(host);
      if (row < 0) {
        throw new BadInputException("--on %s: the fleet has no host of this name.".formatted(host));
      }
      boolean ran = true;
      for (LaunchRequest each :
          file.requests(operation.fleet().nextInstance(), operation.loop().now())) {
        ran &= launch(console, operation, each, row);
      }
      return ran ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }
  }

  private boolean launch(Console console, Operation operation, LaunchRequest each, int row) {
    String refusal = operation.refusal(each, row);
    if (!refusal.isEmpty()) {
      console.err().printf("berth: instance %d: host %s refuses: %s.%n", each.id(), host, refusal);
      return false;
    }
    if (!apply) {
      console.out().print(operation.plan(each, row).text());
      return true;
    }
    operation.placer().direct(each.id(), row);
    operation.submit(each);
    operation.settle();
    console.out().printf("instance %d: %s%n", each.id(), operation.outcome(each.id()));
    return operation.outcome(each.id()).equals("runs");
  }
}
