package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.scenarios.regress.Regression;
import dev.berth.scenarios.spec.LoadedStrategy;
import dev.berth.scenarios.spec.Locations;

@Parameters(commandDescription = "Says which decisions on record a strategy now takes differently.")
final class RegressCheckCommand implements Command {

  @Parameter(names = "--strategy", description = "name or file of the strategy", required = true)
  private String strategy = "";

  @Parameter(names = "--baseline", description = "file of the baseline", required = true)
  private String baseline = "";

  @Parameter(
      names = "--accept",
      description = "REASON: the changes are wanted; the baseline is recorded again with it")
  private String reason = "";

  @Override
  public int run(Console console) {
    LoadedStrategy loaded = LoadedStrategy.of(strategy, console.folder());
    Regression.Outcome outcome =
        new Regression(new Locations(console.folder(), console.traces()))
            .check(console.path(baseline), loaded, reason);
    console.out().print(outcome.text());
    if (outcome.accepted()) {
      console.out().printf("%nAccepted: %s is recorded again, because: %s%n", baseline, reason);
    } else if (!outcome.passed()) {
      console
          .err()
          .printf(
              "berth: decisions changed; --accept REASON records them as the new baseline %s.%n",
              baseline);
    }
    return outcome.passed() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
  }
}
