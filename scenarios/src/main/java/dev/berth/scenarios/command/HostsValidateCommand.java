package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.scenarios.hosts.Comparison;
import dev.berth.scenarios.hosts.Parity;
import dev.berth.scenarios.hosts.Validation;
import dev.berth.scenarios.spec.FleetDescription;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.ValidationFile;
import java.nio.file.Path;
import java.util.List;

@Parameters(
    commandDescription =
        "Compares a real fleet with the simulator: the same decisions, and measured beside predicted.")
final class HostsValidateCommand implements Command {

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--scenario", description = "what to compare", required = true)
  private String scenario = "";

  @Parameter(names = "--out", description = "folder of the report page")
  private String out = "out/validate";

  @Parameter(
      names = "--apply",
      description = "launch instances that load, and remove them; without it decisions only")
  private boolean apply;

  @Override
  public int run(Console console) {
    Locations around = new Locations(console.folder(), console.traces());
    FleetDescription description = fleet.read(console);
    ValidationFile file = ValidationFile.read(console.path(scenario), around);
    Path folder = console.path(out).toAbsolutePath();
    Validation validation = new Validation(description, file, text -> console.err().print(text));
    List<Parity.Verdict> parity = validation.parity(folder.resolve("snapshot.yaml"), around);
    List<Comparison> comparisons = apply ? validation.measure() : List.of();
    ValidationPage page = new ValidationPage(description.spec().name(), parity, comparisons);
    console.out().print(page.text());
    console.err().printf("berth: %s%n", page.write(folder));
    return page.same() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
  }
}
