package dev.berth.scenarios.run;

import dev.berth.model.BadInputException;
import dev.berth.reports.store.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder that holds the results of one resolved scenario and of no other. */
final class ResultsFolder {

  private static final String SCENARIO = "scenario.yaml";

  private ResultsFolder() {}

  /**
   * Opens a new folder, or that of an earlier run of the same scenario.
   *
   * @throws BadInputException when it belongs to another scenario or cannot be written
   */
  static ResultStore open(Path folder, String resolved) {
    Path file = folder.resolve(SCENARIO);
    try {
      if (Files.isRegularFile(file)) {
        requireSame(folder, Files.readString(file), resolved);
        return ResultStore.open(folder);
      }
      requireNoStranger(folder);
      ResultStore store = ResultStore.open(folder);
      Path part = folder.resolve("." + SCENARIO);
      Files.writeString(part, resolved);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return store;
    } catch (IOException e) {
      throw new BadInputException(
          "--out %s: cannot be written (%s); choose a folder that you may write to."
              .formatted(folder, e),
          e);
    }
  }

  private static void requireSame(Path folder, String there, String resolved) {
    if (!there.equals(resolved)) {
      throw new BadInputException(
          "--out %s: holds results of another scenario (%s); choose another folder or remove it."
              .formatted(
                  folder, firstDifference(there.lines().toList(), resolved.lines().toList())));
    }
  }

  private static void requireNoStranger(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadInputException(
          "--out %s: is a file; choose a folder for the results.".formatted(folder));
    }
  }

  private static String firstDifference(List<String> there, List<String> here) {
    for (int i = 0; i < Math.min(there.size(), here.size()); i++) {
      if (!there.get(i).equals(here.get(i))) {
        return "its line %d says \"%s\", this one \"%s\""
            .formatted(i + 1, there.get(i).strip(), here.get(i).strip());
      }
    }
    return "one has %d lines, the other %d".formatted(there.size(), here.size());
  }
}
