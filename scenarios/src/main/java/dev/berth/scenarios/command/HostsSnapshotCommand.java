package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.scenarios.hosts.Operation;
import dev.berth.scenarios.hosts.Snapshot;

@Parameters(
    commandDescription = "Writes a real fleet as a scenario that berth check and berth run accept.")
final class HostsSnapshotCommand implements Command {

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--out", description = "the scenario file to write", required = true)
  private String out = "";

  @Override
  public int run(Console console) {
    try (Operation operation = fleet.open(console, false)) {
      operation.sample();
      Snapshot snapshot = Snapshot.of(operation);
      snapshot.write(console.path(out));
      console
          .err()
          .printf(
              "berth: %s: %d hosts, %d instances%n",
              out, snapshot.hosts().size(), snapshot.instances().size());
      return ExitStatus.DONE;
    }
  }
}
