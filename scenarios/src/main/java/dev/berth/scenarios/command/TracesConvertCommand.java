package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.draws.Draws;
import dev.berth.traces.FoundTrace;
import dev.berth.workload.Workload;
import java.nio.file.Path;

/** {@code berth traces convert}: a trace as native Parquet or as CSV. */
@Parameters(commandDescription = "Writes the requests of a trace as native Parquet or as CSV.")
final class TracesConvertCommand implements Command {

  @Parameter(description = "FILE", required = true)
  private String file = "";

  @Parameter(
      names = "--out",
      required = true,
      description = "file to write: .parquet, or .csv or .csv.gz")
  private String out = "";

  @ParametersDelegate private final TraceFiles files = new TraceFiles();

  @Override
  public int run(Console console) {
    FoundTrace trace = files.only(console.path(file));
    Path target = console.path(out);
    try (Workload workload = files.spec(trace, console).open(new Draws(1))) {
      long rows = RequestFile.write(workload, target);
      console
          .out()
          .printf(
              java.util.Locale.ROOT,
              "%s: %,d requests of %s, %,d bad records left out; readings are not converted%n",
              target,
              rows,
              trace.format().key(),
              workload.skippedRecords());
    }
    return ExitStatus.DONE;
  }
}
