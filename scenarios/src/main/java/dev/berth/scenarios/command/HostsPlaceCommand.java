package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.counterfactual.Explained;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Explanation;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.hosts.Operation;
import dev.berth.scenarios.spec.LaunchFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Parameters(
    commandDescription =
        "Says where a request's instances go and what would be done; --apply does it.")
final class HostsPlaceCommand implements Command {

  private static final int SHORT = 10;

  @ParametersDelegate private final FleetOption fleet = new FleetOption();

  @Parameter(names = "--request", description = "the request file", required = true)
  private String request = "";

  @Parameter(names = "--apply", description = "launch them; without it nothing is changed")
  private boolean apply;

  @Parameter(names = "--json", description = "print decisions and outcomes as JSON")
  private boolean json;

  @Override
  public int run(Console console) {
    LaunchFile file = LaunchFile.read(console.path(request));
    try (Operation operation = fleet.open(console, apply)) {
      UnsupportedSettings.refuse(operation, file.policy());
      operation.sample();
      List<LaunchRequest> requests =
          file.requests(operation.fleet().nextInstance(), operation.loop().now());
      if (apply) {
        requests.forEach(operation::submit);
        operation.settle();
      } else {
        requests.forEach(operation::propose);
      }
      return print(console, operation, requests);
    }
  }

  private int print(Console console, Operation operation, List<LaunchRequest> requests) {
    List<Map<String, Object>> decided = new ArrayList<>();
    boolean placed = true;
    for (LaunchRequest each : requests) {
      Explained explained = Objects.requireNonNull(operation.placer().explained(each.id()));
      Explanation why = explained.explanation();
      String outcome = apply ? operation.outcome(each.id()) : "dry run";
      placed &= why.winner() >= 0 && (!apply || outcome.equals("runs"));
      if (json) {
        Map<String, Object> one = new LinkedHashMap<>(ExplanationJson.of(explained));
        one.put("outcome", outcome);
        decided.add(one);
      } else {
        console.out().print(new ExplanationPage(explained, SHORT).text());
        operation.plan(each, why).ifPresent(plan -> console.out().println(plan.text()));
        console
            .out()
            .printf("Instance %d: %s.%n%n", each.id(), outcome.isEmpty() ? "refused" : outcome);
      }
    }
    if (json) {
      console.out().print(Json.text(decided));
    } else if (!apply) {
      console.out().println("Dry run: nothing was changed; --apply acts.");
    }
    return placed ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
  }
}
