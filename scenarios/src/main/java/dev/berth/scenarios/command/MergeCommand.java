package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.model.BadInputException;
import dev.berth.reports.html.Report;
import dev.berth.reports.store.ResultStore;
import dev.berth.scenarios.run.StudyRun;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Parameters(commandDescription = "Joins the results folders of shards that ran apart.")
final class MergeCommand implements Command {

  @Parameter(description = "DIR...", required = true)
  private List<String> folders = new ArrayList<>();

  @Parameter(names = "--out", description = "folder of the joined results", required = true)
  private String out = "";

  @Override
  public int run(Console console) {
    List<Path> parts = folders.stream().map(console::path).toList();
    String scenario = scenario(parts.get(0));
    for (Path part : parts) {
      if (!scenario(part).equals(scenario)) {
        throw new BadInputException(
            "merge %s: is of another scenario than %s; merge shards of one run."
                .formatted(part, parts.get(0)));
      }
    }
    Study study =
        Study.parse(
            scenario,
            parts.get(0) + "/scenario.yaml",
            new Locations(console.folder(), console.traces()));
    Path folder = console.path(out);
    StudyRun run = new StudyRun(study, folder, Programs.options(console, 1));
    ResultStore store = ResultStore.open(folder);
    int copied = parts.stream().mapToInt(store::adopt).sum();
    run.join();
    console.err().printf("%d cells taken over from %d folders%n", copied, parts.size());
    Report.write(folder);
    ResultsPrinter.print(folder, false, console);
    return ExitStatus.DONE;
  }

  private static String scenario(Path folder) {
    try {
      return Files.readString(folder.resolve("scenario.yaml"));
    } catch (IOException e) {
      throw new BadInputException(
          "merge %s: is no results folder (it has no scenario.yaml); give folders that berth run wrote into."
              .formatted(folder),
          e);
    }
  }
}
