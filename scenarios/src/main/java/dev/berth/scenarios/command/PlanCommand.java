package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.scenarios.plan.PlanAnswer;
import dev.berth.scenarios.plan.PlanRun;
import dev.berth.scenarios.spec.Study;
import java.nio.file.Path;

@Parameters(commandDescription = "Finds the smallest fleet that keeps the levels of a plan.")
final class PlanCommand implements Command {

  @Parameter(description = "SCENARIO", required = true)
  private String scenario = "";

  @Parameter(names = "--out", description = "folder of the plan (default out/NAME-plan)")
  private String out = "";

  @ParametersDelegate private final Scenarios scenarios = new Scenarios();

  @Parameter(names = "--threads", description = "cells at once")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public int run(Console console) {
    Study study = scenarios.read(console, scenario);
    PlanRun run = new PlanRun(study, scenarios.variants(console, study), threads);
    PlanAnswer answer = run.run();
    Path folder = console.path(out.isEmpty() ? "out/" + study.base().name() + "-plan" : out);
    PlanPage page = new PlanPage(study, run.plan(), answer);
    Path file = page.write(folder);
    console.out().print(page.text());
    console.err().println("Plan: " + file);
    return answer.kept() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
  }
}
