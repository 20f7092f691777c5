package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import dev.berth.ports.RunRecorder;
import dev.berth.scenarios.hosts.Operation;
import dev.berth.scenarios.spec.FleetDescription;
import dev.berth.scenarios.spec.FleetFile;
import dev.berth.scenarios.spec.Locations;

/** The option that every command on real hosts has. */
final class FleetOption {

  @Parameter(names = "--fleet", description = "the fleet file", required = true)
  private String fleet = "";

  FleetDescription read(Console console) {
    return FleetFile.read(console.path(fleet), new Locations(console.folder(), console.traces()));
  }

  /** Opens the hosts to look at them, or to change them. */
  Operation open(Console console, boolean applies) {
    return open(console, applies, false, RunRecorder.NONE);
  }

  Operation open(Console console, boolean applies, boolean relocates, RunRecorder recorder) {
    Operation operation =
        new Operation(
            read(console), applies, relocates, recorder, text -> console.out().print(text));
    operation.recover().forEach(message -> console.err().println("berth: " + message + "."));
    return operation;
  }
}
