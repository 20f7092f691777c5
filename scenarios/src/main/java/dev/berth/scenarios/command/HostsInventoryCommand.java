package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.hosts.Operation;

@Parameters(
    commandDescription = "Says what a fleet's hosts are, what runs there and what they can set.")
final class HostsInventoryCommand implements Command {

  private static final long BETWEEN_SAMPLES_MILLIS = 1000;

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--json", description = "print the inventory as JSON")
  private boolean json;

  @Override
  public int run(Console console) {
    try (Operation operation = fleet.open(console, false)) {
      operation.sample();
      boolean never = operation.loop().runUntil(() -> false, BETWEEN_SAMPLES_MILLIS);
      assert !never : "rates need two samples and time between them";
      operation.sample();
      InventoryPage page = new InventoryPage(operation);
      console.out().print(json ? Json.text(page.plain()) : page.text());
      return page.reachable() == 0 ? ExitStatus.CHECK_FAILED : ExitStatus.DONE;
    }
  }
}
