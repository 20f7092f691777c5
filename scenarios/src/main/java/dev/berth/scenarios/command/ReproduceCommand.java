package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.model.BadInputException;
import dev.berth.reports.store.Json;
import dev.berth.reports.store.Manifest;
import dev.berth.reports.store.TableHash;
import dev.berth.scenarios.run.StudyRun;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Study;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@Parameters(commandDescription = "Runs again what a manifest says and compares the tables' hashes.")
final class ReproduceCommand implements Command {

  @Parameter(description = "MANIFEST", required = true)
  private String file = "";

  @Parameter(
      names = "--out",
      description = "new folder of the repeated run (default REPRODUCED beside the manifest)")
  private String out = "";

  @Parameter(names = "--threads", description = "cells at once")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public int run(Console console) {
    Path path = console.path(file);
    Manifest manifest = Json.read(path, Manifest.class);
    Study study =
        Study.parse(manifest.scenario(), file, new Locations(console.folder(), console.traces()));
    Path folder = out.isEmpty() ? path.resolveSibling("reproduced") : console.path(out);
    if (Files.exists(folder)) {
      throw new BadInputException(
          "--out %s: exists already; remove it or name a new folder, so that every cell is run again."
              .formatted(folder));
    }
    new StudyRun(study, folder, Programs.options(console, threads)).run();
    Manifest again = Json.read(folder.resolve(Manifest.FILE), Manifest.class);
    return report(console, manifest, again);
  }

  private static int report(Console console, Manifest before, Manifest after) {
    TextTable table = new TextTable("table", "rows", "hash before", "hash now", "verdict");
    boolean equal = true;
    for (Map.Entry<String, TableHash> entry : before.tables().entrySet()) {
      TableHash now = after.table(entry.getKey());
      boolean same = now.equals(entry.getValue());
      equal &= same;
      table.row(
          entry.getKey(),
          String.valueOf(now.rows()),
          entry.getValue().sha256().substring(0, 16),
          now.sha256().substring(0, 16),
          same ? "equal" : "DIFFERENT");
    }
    console.out().print(table.text());
    if (!before.inputs().equals(after.inputs())) {
      console.out().println("The inputs are not the files that were read then.");
    }
    if (!equal && !before.build().equals(after.build())) {
      console.out().printf("Then it was %s, now it is %s.%n", before.build(), after.build());
    }
    console.out().println(equal ? "reproduced" : "not reproduced");
    return equal ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
  }
}
