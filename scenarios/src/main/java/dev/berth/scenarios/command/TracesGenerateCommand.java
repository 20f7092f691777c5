package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.traces.AzureGeneratorSpec;
import dev.berth.traces.TwinSpec;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.twin.ModelFile;
import dev.berth.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code berth traces generate}: any number of requests from a preset or a fitted model. */
@Parameters(
    commandDescription = "Generates requests from a preset or from a model that twin fitted.")
final class TracesGenerateCommand implements Command {

  private static final String AZURE = "azure-2017";

  @Parameter(description = "PRESET|MODEL", required = true)
  private String source = "";

  @Parameter(names = "--requests", description = "how many requests, beyond the warm instances")
  private long requests = 100_000;

  @Parameter(names = "--scale", description = "multiple of the source's arrival rate")
  private double scale = 1;

  @Parameter(
      names = "--warm",
      description = "multiple of the warm population; 0 starts empty (CSV needs it)")
  private double warm = 1;

  @Parameter(names = "--seed", description = "seed of every random number")
  private long seed = 1;

  @Parameter(names = "--out", required = true, description = "file to write: .parquet or .csv[.gz]")
  private String out = "";

  @Override
  public int run(Console console) {
    if (requests < 1 || !(scale > 0 && scale <= 1e6) || !(warm >= 0 && warm <= 1e6)) {
      throw new BadInputException(
          "traces generate: --requests (%d) and --scale (%s) must be positive, --warm (%s) not negative."
              .formatted(requests, scale, warm));
    }
    Path target = console.path(out);
    try (Workload workload = spec(console).limited(requests).open(new Draws(seed))) {
      long rows = RequestFile.write(workload, target);
      console.out().printf(Locale.ROOT, "%s: %,d rows%n", target, rows);
    }
    return ExitStatus.DONE;
  }

  private WorkloadSpec spec(Console console) {
    if (source.equals(AZURE)) {
      return new AzureGeneratorSpec(scale, warm, 0, Ticks.NEVER);
    }
    return new TwinSpec(ModelFile.read(modelFile(console)), scale, warm, 0, Ticks.NEVER);
  }

  private Path modelFile(Console console) {
    Path path = console.path(source);
    Path file = Files.isDirectory(path) ? path.resolve(ModelFile.NAME) : path;
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          "%s: is neither a preset nor a model file; %s."
              .formatted(source, Nearest.hint(source, List.of(AZURE))));
    }
    return file;
  }
}
