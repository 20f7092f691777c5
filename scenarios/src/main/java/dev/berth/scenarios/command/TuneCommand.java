package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.tune.TuneRun;
import java.nio.file.Path;

@Parameters(commandDescription = "Searches weights of a strategy; judges them on held-out seeds.")
final class TuneCommand implements Command {

  @Parameter(description = "SCENARIO", required = true)
  private String scenario = "";

  @Parameter(
      names = "--budget",
      description = "runs of cells that the search may take",
      required = true)
  private int budget;

  @Parameter(names = "--out", description = "folder of the result (default out/NAME-tune)")
  private String out = "";

  @ParametersDelegate private final Scenarios scenarios = new Scenarios();

  @Parameter(names = "--threads", description = "cells at once")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public int run(Console console) {
    if (budget < 2) {
      throw new BadInputException("--budget %d: must be 2 or more.".formatted(budget));
    }
    Study study = scenarios.read(console, scenario);
    TuneRun run = new TuneRun(study, scenarios.variants(console, study), threads);
    TunePage page = new TunePage(study, run.tune(), run.run(budget));
    Path folder = console.path(out.isEmpty() ? "out/" + study.base().name() + "-tune" : out);
    Path file = page.write(folder);
    console.out().print(page.text());
    console
        .err()
        .println("Tuned strategy: " + folder.resolve(TunePage.STRATEGY) + ", page: " + file);
    return ExitStatus.DONE;
  }
}
