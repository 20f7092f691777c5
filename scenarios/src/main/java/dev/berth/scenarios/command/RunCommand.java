package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.reports.html.Report;
import dev.berth.scenarios.run.Progress;
import dev.berth.scenarios.run.RunOptions;
import dev.berth.scenarios.run.RunSummary;
import dev.berth.scenarios.run.Shard;
import dev.berth.scenarios.run.StudyRun;
import dev.berth.scenarios.spec.Study;
import dev.berth.sim.Audit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Parameters(commandDescription = "Runs a scenario and writes tables and a report.")
final class RunCommand implements Command {

  @Parameter(description = "SCENARIO", required = true)
  private String scenario = "";

  @Parameter(names = "--out", description = "folder of the results (default out/NAME)")
  private @Nullable String out;

  @ParametersDelegate private final Scenarios scenarios = new Scenarios();

  @Parameter(
      names = "--replications",
      description = "number of replications, as --set replications=N")
  private @Nullable Integer replications;

  @Parameter(names = "--strategies", description = "A,B: these strategies only")
  private List<String> strategies = new ArrayList<>();

  @Parameter(names = "--threads", description = "cells at once")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Parameter(
      names = "--audit",
      description = "off, end or every-event: recompute all books from scratch and compare",
      converter = AuditLevel.class)
  private Audit audit = Audit.OFF;

  @Parameter(
      names = "--shard",
      description = "I/N: every N-th cell from the I-th on",
      converter = ShardOption.class)
  private Shard shard = Shard.WHOLE;

  @Parameter(
      names = "--no-report",
      description = "write the tables only; berth report adds the report")
  private boolean noReport;

  @Parameter(names = "--json", description = "print the results as JSON")
  private boolean json;

  @Override
  public int run(Console console) {
    if (replications != null) {
      scenarios.set("replications", replications);
    }
    if (!strategies.isEmpty()) {
      scenarios.only(strategies);
    }
    Study study = scenarios.read(console, scenario);
    Path folder = console.path(out == null ? "out/" + study.base().name() : out);
    StudyRun run = new StudyRun(study, folder, options(console));
    RunSummary summary = run.run();
    if (summary.complete()) {
      if (!noReport) {
        Report.write(folder);
      }
      ResultsPrinter.print(folder, json, console);
    }
    console.err().print(RunLines.of(summary, noReport ? folder : folder.resolve("report.html")));
    return ExitStatus.DONE;
  }

  private RunOptions options(Console console) {
    Progress progress = console.interactive() ? new ProgressLine(console.err()) : Progress.SILENT;
    RunOptions.Program program =
        new RunOptions.Program(Version.number(), console.commit(), Runtime.version().toString());
    return new RunOptions(threads, audit, shard, progress, System::nanoTime, program);
  }
}
