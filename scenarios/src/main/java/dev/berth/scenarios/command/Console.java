package dev.berth.scenarios.command;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The world as a command sees it.
 *
 * @param out for results
 * @param err for messages and progress
 * @param folder that relative paths start from
 * @param traces what {@code ${BERTH_TRACES}} stands for
 * @param interactive whether {@code err} is a terminal, so that a progress bar makes sense
 * @param commit of the sources, or {@code unknown}
 */
public record Console(
    PrintStream out,
    PrintStream err,
    Path folder,
    Path traces,
    boolean interactive,
    String commit) {

  /** A path that the user wrote, as seen from the user's folder. */
  Path path(String text) {
    Path path = Path.of(text);
    return folder.equals(Path.of("").toAbsolutePath()) ? path : folder.resolve(path);
  }
}
