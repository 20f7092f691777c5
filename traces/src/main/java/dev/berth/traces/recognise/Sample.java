package dev.berth.traces.recognise;

import dev.berth.model.BadInputException;
import dev.berth.traces.parquet.Duck;
import dev.berth.traces.source.Folder;
import dev.berth.traces.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The beginning of a file, decompressed, or of a folder's first file: what formats are recognised
 * by.
 *
 * @param path file or folder
 * @param folder whether it is a folder
 * @param text the first 16 KiB, byte by byte
 */
public record Sample(Path path, boolean folder, String text) {

  private static final int BYTES = 1 << 14;

  /** The beginning of a file or of a folder's first file; empty where it cannot be read. */
  public static Sample of(Path path) {
    boolean folder = Files.isDirectory(path);
    try {
      return new Sample(path, folder, beginning(folder ? Folder.files(path).get(0) : path));
    } catch (BadInputException unreadable) {
      return new Sample(path, folder, "");
    }
  }

  private static String beginning(Path file) {
    try (InputStream in = Source.open(file)) {
      return new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  /** The first line, without a byte order mark. */
  public String header() {
    return text.lines().findFirst().orElse("").replaceFirst("^ï»¿", "");
  }

  /** Whole lines; the last may be cut and is left out unless it is the only one. */
  public List<String> lines() {
    List<String> lines = text.lines().toList();
    return lines.size() > 1 && text.length() == BYTES ? lines.subList(0, lines.size() - 1) : lines;
  }

  /** Whether a single file begins with these bytes. */
  public boolean startsWith(String bytes) {
    return !folder && text.startsWith(bytes);
  }

  /** Whether a folder holds files of these names. */
  public boolean holds(String... names) {
    return folder && List.of(names).stream().allMatch(n -> Files.isRegularFile(path.resolve(n)));
  }

  /** Whether a folder holds a file whose name begins so. */
  public boolean holdsStarting(String start) {
    try {
      return folder
          && Folder.files(path).stream().anyMatch(file -> Folder.name(file).startsWith(start));
    } catch (BadInputException empty) {
      return false;
    }
  }

  /** Whether the path ends so, in any case of letters. */
  public boolean named(String ending) {
    return path.toString().toLowerCase(java.util.Locale.ROOT).endsWith(ending);
  }

  /** Names of the columns of a Parquet file; none for anything else. */
  public List<String> parquetColumns() {
    if (!startsWith("PAR1")) {
      return List.of();
    }
    try {
      return Duck.columns(path);
    } catch (BadInputException damaged) {
      return List.of();
    }
  }
}
