package dev.berth.reports.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes that are either whole or absent: to a temporary name first, then one move. */
public final class FolderMoves {

  private FolderMoves() {}

  /** Writes a text file as a whole. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file as a whole. */
  public static void write(Path file, byte[] content) {
    Path temporary = temporary(file);
    try {
      Files.write(temporary, content);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
    move(temporary, file);
  }

  /** The name under which a file grows before it is moved into place. */
  static Path temporary(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw cannotWrite(to, e);
    }
  }

  /**
   * Copies the folders that are absent here and do not begin with a dot, each whole or not at all.
   */
  static int copyMissing(Path from, Path to) {
    int copied = 0;
    try (Stream<Path> folders = Files.list(from)) {
      for (Path folder : folders.sorted().toList()) {
        String name = String.valueOf(folder.getFileName());
        if (!name.startsWith(".") && !Files.exists(to.resolve(name))) {
          copy(folder, to.resolve("." + name));
          move(to.resolve("." + name), to.resolve(name));
          copied++;
        }
      }
      return copied;
    } catch (IOException e) {
      throw new BadResultsException(
          "The cells of %s cannot be copied to %s (%s). Name a results folder and one that you may write to."
              .formatted(from, to, e),
          e);
    }
  }

  private static void copy(Path folder, Path target) throws IOException {
    remove(target);
    Files.createDirectory(target);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(String.valueOf(file.getFileName())));
      }
    }
  }

  /** Makes a folder and its parents where they are missing. */
  public static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  /** Removes a folder with all it holds; nothing happens when it is absent. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw cannotWrite(folder, e);
    }
  }

  static BadResultsException cannotWrite(Path path, IOException cause) {
    return new BadResultsException(
        "Cannot write %s (%s). Choose a folder that you may write to, with free space."
            .formatted(path, cause),
        cause);
  }
}
