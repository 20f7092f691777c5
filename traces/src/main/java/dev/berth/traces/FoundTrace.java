package dev.berth.traces;

import dev.berth.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trace that was recognised by its content. */
public record FoundTrace(TraceFormat format, Path path) {

  private static final int DEPTH = 8;

  /**
   * The only trace at a path: the file or folder itself, or the one that lies inside a folder.
   *
   * @throws BadInputException when there is none or more than one
   */
  public static FoundTrace only(Path path) {
    List<FoundTrace> found = in(path);
    if (found.size() > 1) {
      throw new BadInputException(
          "%s: holds %d traces. Name one of them, such as %s."
              .formatted(path, found.size(), found.get(0).path()));
    }
    return found.get(0);
  }

  /**
   * All traces at or below a path, in the order of their paths.
   *
   * @throws BadInputException when there is none
   */
  public static List<FoundTrace> in(Path path) {
    if (!Files.exists(path)) {
      throw new BadInputException("%s: there is no such file. Correct the path.".formatted(path));
    }
    List<FoundTrace> found = new ArrayList<>();
    search(path, 0, found);
    if (found.isEmpty()) {
      throw new BadInputException(
          "%s: is no trace that is known by its content (%s). Name the format with --format."
              .formatted(
                  path,
                  Arrays.stream(TraceFormat.values())
                      .map(TraceFormat::key)
                      .collect(Collectors.joining(", "))));
    }
    return List.copyOf(found);
  }

  private static void search(Path path, int depth, List<FoundTrace> found) {
    TraceFormat.of(path)
        .ifPresentOrElse(
            format -> found.add(new FoundTrace(format, path)),
            () -> children(path, depth).forEach(child -> search(child, depth + 1, found)));
  }

  private static List<Path> children(Path path, int depth) {
    if (depth == DEPTH || !Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new BadInputException(
          "%s: is no readable folder. Correct its permissions.".formatted(path), e);
    }
  }
}
