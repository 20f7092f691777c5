package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.traces.PresetSpec;
import dev.berth.traces.TwinSpec;
import dev.berth.traces.preset.Preset;
import dev.berth.traces.preset.ReadingsFolder;
import dev.berth.traces.twin.ModelFile;
import dev.berth.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** {@code berth traces generate}: any number of requests from a preset or a fitted model. */
@Parameters(
    commandDescription = "Generates requests from a preset or from a model that twin fitted.")
final class TracesGenerateCommand implements Command {

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

  @Parameter(
      names = "--days",
      description = "of readings every five minutes, where --out is a folder")
  private double days = 1;

  @Parameter(
      names = "--out",
      required = true,
      description =
          "file to write: .parquet or .csv[.gz]; of enterprise-io and planetlab-like also a folder of readings")
  private String out = "";

  @Override
  public int run(Console console) {
    if (requests < 1
        || !(scale > 0 && scale <= 1e6)
        || !(warm >= 0 && warm <= 1e6)
        || !(days > 0 && days <= 400)) {
      throw new BadInputException(
          "traces generate: --requests (%d) and --scale (%s) must be positive, --warm (%s) not negative, --days (%s) from 0 to 400."
              .formatted(requests, scale, warm, days));
    }
    Path target = console.path(out);
    Optional<Preset> preset = Preset.byKey(source);
    try (Workload workload = limited(preset, console)) {
      if (preset.filter(Preset::hasReadings).isPresent() && isFolder(target)) {
        boolean cpuAlone = preset.get() == Preset.PLANETLAB_LIKE;
        long instances = ReadingsFolder.write(workload, target, days, cpuAlone);
        console.out().printf(Locale.ROOT, "%s: readings of %,d instances%n", target, instances);
      } else {
        long rows = RequestFile.write(workload, target);
        console.out().printf(Locale.ROOT, "%s: %,d rows%n", target, rows);
      }
      workload.assumptions().forEach(text -> console.err().println("Assumed: " + text));
    }
    return ExitStatus.DONE;
  }

  private Workload limited(Optional<Preset> preset, Console console) {
    Draws draws = new Draws(seed);
    return preset.isPresent()
        ? new PresetSpec(preset.get(), scale, warm, requests).open(draws)
        : new TwinSpec(ModelFile.read(modelFile(console)), scale, warm, 0, Ticks.NEVER)
            .limited(requests)
            .open(draws);
  }

  /** A name without an ending is that of a folder. */
  private static boolean isFolder(Path target) {
    return String.valueOf(target.getFileName()).indexOf('.') < 0;
  }

  private Path modelFile(Console console) {
    Path path = console.path(source);
    Path file = Files.isDirectory(path) ? path.resolve(ModelFile.NAME) : path;
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          "%s: is neither a preset nor a model file; %s."
              .formatted(source, Nearest.hint(source, Preset.keys())));
    }
    return file;
  }
}
