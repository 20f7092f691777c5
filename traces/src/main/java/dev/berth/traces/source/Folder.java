package dev.berth.traces.source;

import dev.berth.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with one file per instance. */
public final class Folder {

  private static final Pattern LAST_NUMBER = Pattern.compile("([0-9]{1,9})[^0-9]*$");

  /** By the last number in their names, such as 2 before 10; then by name. */
  public static final Comparator<Path> BY_NUMBER =
      Comparator.comparingInt(Folder::number).thenComparing(Folder::name);

  private Folder() {}

  private static int number(Path file) {
    String stem = name(file).replaceFirst("\\.csv.*$", "");
    Matcher last = LAST_NUMBER.matcher(stem);
    return last.find() ? Integer.parseInt(last.group(1)) : 0;
  }

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
