package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.scenarios.regress.Regression;
import dev.berth.scenarios.spec.LoadedStrategy;
import dev.berth.scenarios.spec.Locations;

@Parameters(commandDescription = "Records what a strategy decides on a corpus of questions.")
final class RegressRecordCommand implements Command {

  @Parameter(names = "--strategy", description = "name or file of the strategy", required = true)
  private String strategy = "";

  @Parameter(names = "--out", description = "file of the baseline", required = true)
  private String out = "";

  @Parameter(names = "--decisions", description = "how many questions the corpus asks")
  private int decisions = 1000;

  @Parameter(names = "--seed", description = "seed of the corpus")
  private long seed = 1;

  @Parameter(
      names = "--scenario",
      description = "FILE: its fleet and requests in place of the small scenario that ships")
  private String scenario = "";

  @Override
  public int run(Console console) {
    LoadedStrategy loaded = LoadedStrategy.of(strategy, console.folder());
    int recorded =
        new Regression(new Locations(console.folder(), console.traces()))
            .record(console.path(out), loaded, seed, decisions, scenario);
    console.out().printf("%s: %d decisions of %s on record%n", out, recorded, loaded.spec().name());
    return ExitStatus.DONE;
  }
}
