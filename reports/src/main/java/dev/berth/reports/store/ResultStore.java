package dev.berth.reports.store;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A results folder while a scenario runs. Cells are written under {@code cells/} in any order and
 * by any number of threads; {@link #merge} then joins them in the study's order.
 */
public final class ResultStore {

  private static final int MERGE_MEMORY_MIB = 512;

  private final Path folder;
  private final Path cells;

  private ResultStore(Path folder) {
    this.folder = folder;
    this.cells = folder.resolve("cells");
  }

  /**
   * Opens a folder, new or with results of an earlier run.
   *
   * @throws BadResultsException when it cannot be written
   */
  public static ResultStore open(Path folder) {
    ResultStore store = new ResultStore(folder);
    FolderMoves.makeFolder(store.cells);
    if (!Files.isWritable(store.cells)) {
      throw new BadResultsException(
          "Cannot write results into %s. Choose a folder that you may write to."
              .formatted(store.cells));
    }
    return store;
  }

  public Path folder() {
    return folder;
  }

  /**
   * The result of a cell that an earlier run finished.
   *
   * @param fingerprint a hash of everything that determines the cell; a cell that was finished
   *     under another fingerprint does not count
   */
  public Optional<CellResult> finished(CellKey key, String fingerprint) {
    return new CellFolder(cells, key, fingerprint).finished().map(CellFile::result);
  }

  /** A writer for one cell; it replaces a finished one of the same key when it finishes. */
  public CellWriter write(CellKey key, String fingerprint) {
    return new CellWriter(new CellFolder(cells, key, fingerprint));
  }

  /**
   * Takes copies of the finished cells of another folder that are not here yet.
   *
   * @return how many were copied
   * @throws BadResultsException when the folder holds no cells
   */
  public int adopt(Path other) {
    return FolderMoves.copyMissing(other.resolve("cells"), cells);
  }

  /**
   * Joins finished cells into the tables of the folder and writes the manifest.
   *
   * @param order every cell of the study, in the order of rows
   * @param fingerprints the same that the cells were written with
   * @param manifest without tables; timings of the cells are summed into its own
   * @return the manifest as written
   * @throws BadResultsException when a cell is not finished
   */
  public Manifest merge(
      List<CellKey> order, Function<CellKey, String> fingerprints, Manifest manifest) {
    List<CellFolder> folders =
        order.stream().map(key -> new CellFolder(cells, key, fingerprints.apply(key))).toList();
    List<CellFile> finished = folders.stream().map(ResultStore::finished).toList();
    KpiTable kpis = KpiTable.of(finished.stream().map(CellFile::result).toList());
    FolderMoves.write(folder.resolve(KpiTable.CSV), kpis.csv());
    joinTables(kpis, folders, finished);
    Manifest whole = manifest.with(timings(manifest, finished), hashes(kpis, finished));
    FolderMoves.write(folder.resolve(Manifest.FILE), Json.text(whole));
    return whole;
  }

  private static CellFile finished(CellFolder cell) {
    return cell.finished()
        .orElseThrow(
            () ->
                new BadResultsException(
                    "The cell %s is not finished; run the scenario again with the same folder to resume."
                        .formatted(cell.key())));
  }

  private void joinTables(KpiTable kpis, List<CellFolder> folders, List<CellFile> finished) {
    Path spill = cells.resolve(".merge");
    try (DuckDb database = DuckDb.open(MERGE_MEMORY_MIB, spill)) {
      join(database, KpiTable.PARQUET, kpis.select(folder.resolve(KpiTable.CSV)));
      for (String table : List.of(CellWriter.SERIES, CellWriter.DECISIONS)) {
        join(database, table, "SELECT * FROM read_parquet(" + files(folders, table) + ")");
      }
      for (String table : eventTables(finished)) {
        List<CellFolder> having =
            IntStream.range(0, folders.size())
                .filter(cell -> finished.get(cell).events().containsKey(table))
                .mapToObj(folders::get)
                .toList();
        join(database, table, "SELECT * FROM read_parquet(" + files(having, table) + ")");
      }
    } finally {
      FolderMoves.remove(spill);
    }
  }

  private static SortedSet<String> eventTables(List<CellFile> finished) {
    SortedSet<String> tables = new TreeSet<>();
    finished.forEach(cell -> tables.addAll(cell.events().keySet()));
    return tables;
  }

  private void join(DuckDb database, String table, String query) {
    Path part = FolderMoves.temporary(folder.resolve(table));
    database.copy(query, part);
    FolderMoves.move(part, folder.resolve(table));
  }

  private static String files(List<CellFolder> folders, String table) {
    return folders.stream()
        .map(cell -> DuckDb.quote(cell.path().resolve(table).toString()))
        .toList()
        .toString();
  }

  private static SortedMap<String, Double> timings(Manifest manifest, List<CellFile> finished) {
    SortedMap<String, Double> sums = new TreeMap<>(manifest.timings());
    for (CellFile cell : finished) {
      cell.timings().forEach((name, value) -> sums.merge("cells." + name, value, Double::sum));
    }
    return sums;
  }

  private static SortedMap<String, TableHash> hashes(KpiTable kpis, List<CellFile> finished) {
    SortedMap<String, TableHash> hashes = new TreeMap<>();
    hashes.put(KpiTable.CSV, kpis.hash());
    hashes.put(CellWriter.SERIES, joined(finished, CellFile::series));
    hashes.put(CellWriter.DECISIONS, joined(finished, CellFile::decisions));
    for (String table : eventTables(finished)) {
      List<CellFile> having =
          finished.stream().filter(cell -> cell.events().containsKey(table)).toList();
      hashes.put(table, joined(having, cell -> Objects.requireNonNull(cell.events().get(table))));
    }
    return hashes;
  }

  private static TableHash joined(List<CellFile> finished, Function<CellFile, TableHash> table) {
    RowDigest digest = new RowDigest();
    for (CellFile cell : finished) {
      TableHash hash = table.apply(cell);
      digest.add(cell.key().strategy()).add(cell.key().replication()).add(cell.key().point());
      digest.add(hash.sha256());
      digest.endRows(hash.rows());
    }
    return digest.hash();
  }
}
