package dev.berth.traces.google;

import dev.berth.model.BadInputException;
import dev.berth.traces.source.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of one of Google's traces; usage may be empty. */
record GoogleFiles(List<Path> events, List<Path> usage) {

  private static final String EVENTS = "task_events";
  private static final String USAGE = "task_usage";

  /** A file, a folder with task_events and perhaps task_usage, or a folder of events alone. */
  static GoogleFiles of2011(Path path) {
    if (!Files.isDirectory(path)) {
      return new GoogleFiles(List.of(path), List.of());
    }
    Path events = path.resolve(EVENTS);
    Path usage = path.resolve(USAGE);
    return new GoogleFiles(
        Folder.files(Files.isDirectory(events) ? events : path),
        Files.isDirectory(usage) ? Folder.files(usage) : List.of());
  }

  /** A file, or a folder with files called instance_events* and perhaps instance_usage*. */
  static GoogleFiles of2019(Path path) {
    if (!Files.isDirectory(path)) {
      return new GoogleFiles(List.of(path), List.of());
    }
    List<Path> events = named(path, "instance_events");
    if (events.isEmpty()) {
      throw new BadInputException(
          "%s: holds no file instance_events*. Name the folder of the exported tables."
              .formatted(path));
    }
    return new GoogleFiles(events, named(path, "instance_usage"));
  }

  private static List<Path> named(Path folder, String start) {
    return Folder.files(folder).stream()
        .filter(file -> Folder.name(file).startsWith(start))
        .toList();
  }
}
