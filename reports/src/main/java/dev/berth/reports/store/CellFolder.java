package dev.berth.reports.store;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Where one cell's files live. It grows under a name that begins with a dot; {@code kpis.json} is
 * its last file, then one move makes it a finished cell.
 */
record CellFolder(Path cells, CellKey key, String fingerprint) {

  private static final String KPIS = "kpis.json";
  private static final int LONGEST_NAME = 120;

  /** The finished cell, when there is one of this fingerprint. */
  Optional<CellFile> finished() {
    Path file = path().resolve(KPIS);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    CellFile cell = Json.read(file, CellFile.class);
    return cell.key().equals(key) && cell.fingerprint().equals(fingerprint)
        ? Optional.of(cell)
        : Optional.empty();
  }

  /** Makes an empty folder to work in; what a killed run left there goes. */
  Path begin() {
    discard();
    FolderMoves.makeFolder(work());
    return work();
  }

  void finish(
      CellResult result,
      TableHash series,
      TableHash decisions,
      SortedMap<String, TableHash> events) {
    CellFile file =
        new CellFile(key, fingerprint, result.kpis(), result.timings(), series, decisions, events);
    FolderMoves.remove(work().resolve("spill"));
    FolderMoves.write(work().resolve(KPIS), Json.text(file));
    FolderMoves.remove(path());
    FolderMoves.move(work(), path());
  }

  void discard() {
    FolderMoves.remove(work());
  }

  Path work() {
    return cells.resolve("." + name());
  }

  Path path() {
    return cells.resolve(name());
  }

  /** A file name for the key: itself where it is plain and short, else with a checksum. */
  private String name() {
    String point = key.point().isEmpty() ? "" : key.point() + "~";
    String plain = "%s%s~r%03d".formatted(point, key.strategy(), key.replication());
    String safe = plain.replaceAll("[^A-Za-z0-9._=,~-]", "_");
    if (safe.equals(plain) && safe.length() <= LONGEST_NAME && !safe.startsWith(".")) {
      return safe;
    }
    CRC32 checksum = new CRC32();
    checksum.update(plain.getBytes(StandardCharsets.UTF_8));
    String head = safe.substring(0, Math.min(safe.length(), LONGEST_NAME)).replace('.', '_');
    return "%s~%08x".formatted(head, checksum.getValue());
  }
}
