package dev.berth.reports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.SyntheticResults;
import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {

  private static final SyntheticResults SMALL = SyntheticResults.SMALL;

  private final Path folder;

  ResultStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void anyOrderAndAnyThread_giveTheSameBytesAndHashes() throws IOException {
    Manifest inOrder = SMALL.write(folder.resolve("a"));
    Manifest shuffled = SMALL.writeShuffled(folder.resolve("b"));
    assertEquals(
        Files.readString(folder.resolve("a/kpis.csv")),
        Files.readString(folder.resolve("b/kpis.csv")));
    assertEquals(inOrder.tables(), shuffled.tables());
    // 2 strategies x 3 replications x 6 samples x (6 fleet metrics + 4 hosts)
    assertEquals(2 * 3 * 6 * (6 + 4), inOrder.table("series.parquet").rows());
    assertEquals(2 * 3 * 10, inOrder.table("decisions.parquet").rows());
    assertEquals(2 * 3, inOrder.table("kpis.csv").rows());
  }

  @Test
  void theManifestOnDisk_isTheOneReturned() {
    Manifest written = SMALL.write(folder);
    assertEquals(written, Json.read(folder.resolve(Manifest.FILE), Manifest.class));
    assertEquals(6.0, written.timings().get("cells.wall-seconds"));
  }

  @Test
  void parquetTables_holdTheCellsInTheOrderOfTheStudy() {
    SMALL.write(folder);
    try (DuckDb database = DuckDb.open(64, folder.resolve("spill"))) {
      for (String table : List.of("kpis", "series", "decisions")) {
        List<CellKey> keys =
            database.query(
                "SELECT strategy, replication, point FROM read_parquet(%s)"
                    .formatted(DuckDb.quote(folder.resolve(table + ".parquet").toString())),
                row -> new CellKey(row.getString(1), row.getInt(2), row.getString(3)));
        assertEquals(SMALL.keys(), keys.stream().distinct().toList(), table);
      }
    }
  }

  @Test
  void theHashOfSeries_isThatOfTheRowsInTheFile() {
    Manifest manifest = SMALL.write(folder);
    RowDigest table = new RowDigest();
    try (DuckDb database = DuckDb.open(64, folder.resolve("spill"))) {
      for (CellKey key : SMALL.keys()) {
        TableHash cell = hashOfSeriesIn(database, key);
        table.add(key.strategy()).add(key.replication()).add(key.point()).add(cell.sha256());
        table.endRows(cell.rows());
      }
    }
    assertEquals(table.hash(), manifest.table("series.parquet"));
  }

  private TableHash hashOfSeriesIn(DuckDb database, CellKey key) {
    Map<List<String>, RowDigest> tracks = new LinkedHashMap<>();
    database.each(
        "SELECT scope, metric, name, at_seconds, value FROM read_parquet(%s) WHERE strategy = %s AND replication = %d"
            .formatted(
                DuckDb.quote(folder.resolve("series.parquet").toString()),
                DuckDb.quote(key.strategy()),
                key.replication()),
        row ->
            tracks
                .computeIfAbsent(
                    List.of(row.getString(1), row.getString(2), row.getString(3)),
                    name -> new RowDigest())
                .add(row.getDouble(4))
                .add(row.getDouble(5))
                .endRow());
    RowDigest cell = new RowDigest();
    tracks.forEach(
        (name, digest) -> {
          TableHash hash = digest.hash();
          name.forEach(cell::add);
          cell.add(hash.sha256()).endRows(hash.rows());
        });
    return cell.hash();
  }

  @Test
  void killedCell_isNotFinishedAndIsWrittenAnew() throws IOException {
    ResultStore store = ResultStore.open(folder);
    CellKey key = SMALL.keys().get(0);
    CellWriter killed = store.write(key, SyntheticResults.FINGERPRINT);
    killed.track(Scope.FLEET, "fleet", "busy-hosts").add(0, 1);
    assertTrue(store.finished(key, SyntheticResults.FINGERPRINT).isEmpty());
    assertThrows(BadResultsException.class, () -> SMALL.merge(store));
    SMALL.keys().forEach(each -> SMALL.write(store, each));
    assertEquals(2 * 3 * 6 * (6 + 4), SMALL.merge(store).table("series.parquet").rows());
  }

  @Test
  void closedWithoutFinish_leavesNothing() throws IOException {
    ResultStore store = ResultStore.open(folder);
    store.write(SMALL.keys().get(0), SyntheticResults.FINGERPRINT).close();
    try (Stream<Path> left = Files.list(folder.resolve("cells"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void finishedCell_countsOnlyUnderItsFingerprint() {
    ResultStore store = ResultStore.open(folder);
    CellKey key = SMALL.keys().get(0);
    SMALL.write(store, key);
    assertEquals(key, store.finished(key, SyntheticResults.FINGERPRINT).orElseThrow().key());
    assertFalse(store.finished(key, "other").isPresent());
  }

  @Test
  void aSampleThatIsNotLater_isRefused() {
    ResultStore store = ResultStore.open(folder);
    try (CellWriter writer = store.write(SMALL.keys().get(0), "x")) {
      SeriesTrack track = writer.track(Scope.FLEET, "fleet", "busy-hosts");
      track.add(5, 1);
      assertThrows(IllegalArgumentException.class, () -> track.add(5, 2));
    }
  }

  @Test
  void aFileInTheWay_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "x");
    BadResultsException refused =
        assertThrows(BadResultsException.class, () -> ResultStore.open(file));
    assertTrue(String.valueOf(refused.getMessage()).contains("taken"), refused.getMessage());
  }

  @Test
  void keysThatAreNoFileNames_getFoldersOfTheirOwn() {
    ResultStore store = ResultStore.open(folder);
    List<CellKey> keys =
        List.of(
            new CellKey("a/b", 0, ""),
            new CellKey("a_b", 0, ""),
            new CellKey("a b", 0, "x=1,y=2"),
            new CellKey("..", 0, ""),
            new CellKey("s".repeat(300), 0, "it's"));
    keys.forEach(key -> SMALL.write(store, key));
    keys.forEach(
        key ->
            assertEquals(
                key, store.finished(key, SyntheticResults.FINGERPRINT).orElseThrow().key()));
    Manifest merged = store.merge(keys, key -> SyntheticResults.FINGERPRINT, SMALL.manifest());
    assertEquals(keys.size(), merged.table("kpis.csv").rows());
  }
}
