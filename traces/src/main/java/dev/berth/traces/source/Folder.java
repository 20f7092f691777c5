package dev.berth.traces.source;

import dev.berth.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with one file per instance. */
public final class Folder {

  private Folder() {}

  /**
   * The folder's files in the order of their names by code unit, which no locale and no file system
   * changes; names that begin with a dot are left out.
   *
   * @throws BadInputException when the folder is missing or empty
   */
  public static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(Files::isRegularFile)
              .filter(file -> !name(file).startsWith("."))
              .sorted(Comparator.comparing(Folder::name))
              .toList();
      if (files.isEmpty()) {
        throw new BadInputException(
            "%s: holds no file. Name a folder with one file per instance.".formatted(folder));
      }
      return files;
    } catch (IOException e) {
      throw new BadInputException(
          "%s: is no readable folder. Correct the path, or fetch the trace.".formatted(folder), e);
    }
  }

  /** The name of a file without its folder. */
  public static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
