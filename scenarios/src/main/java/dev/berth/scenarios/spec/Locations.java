package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Value;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where the files that a Berth file names are found: relative to its own folder, or in the folder
 * of public traces.
 *
 * @param folder of the file that is read
 * @param traces what {@code ${BERTH_TRACES}} stands for
 */
public record Locations(Path folder, Path traces) {

  /** The word at the start of a path that stands for the folder of public traces. */
  public static final String TRACES = "${BERTH_TRACES}";

  /** The locations seen from a file. */
  public Locations from(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return new Locations(parent == null ? folder : parent, traces);
  }

  /**
   * A path as it was written and as it is found.
   *
   * @param text portable where it starts with {@link #TRACES}, else absolute
   */
  public record Located(String text, Path path) {}

  /** A file that must exist. */
  public Kind<Located> file() {
    return existing("file");
  }

  /** A folder that must exist. */
  public Kind<Located> directory() {
    return existing("folder");
  }

  /** A file that need not exist. */
  public Kind<Located> anyFile() {
    return Kinds.of(this::locate, Located::text);
  }

  private Kind<Located> existing(String kind) {
    return Kinds.of(value -> require(kind, value, locate(value)), Located::text);
  }

  private static Located require(String kind, Value value, Located located) {
    boolean there =
        kind.equals("file")
            ? Files.isRegularFile(located.path())
            : Files.isDirectory(located.path());
    if (!there) {
      throw value.error(
          located.text().startsWith(TRACES)
              ? "there is no %s %s; set the environment variable BERTH_TRACES to the folder of traces"
                  .formatted(kind, located.path())
              : "there is no %s %s; correct the path (it is relative to the scenario's folder)"
                  .formatted(kind, located.path()));
    }
    return located;
  }

  private Located locate(Value value) {
    String text = value.scalar("a path");
    try {
      return locate(text);
    } catch (InvalidPathException e) {
      throw value.wrong("a path");
    }
  }

  /** Finds what a path stands for. */
  public Located locate(String text) {
    if (text.startsWith(TRACES)) {
      String rest = text.substring(TRACES.length()).replaceFirst("^/+", "");
      return new Located(text, traces.resolve(rest).normalize());
    }
    Path path = folder.resolve(text).toAbsolutePath().normalize();
    return new Located(path.toString(), path);
  }
}
