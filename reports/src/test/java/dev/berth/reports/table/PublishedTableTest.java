package dev.berth.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.SyntheticResults;
import dev.berth.reports.store.BadResultsException;
import dev.berth.reports.store.Published;
import dev.berth.reports.store.Results;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedTableTest {

  private static final String CSV =
      """
      # Somebody, 2012
      strategy,energy-kwh,placed
      first-fit,100,10
      first-fit,110,
      elsewhere,1,1
      """;

  @Test
  void samplesOfAStrategy_areComparedByTheirMean() {
    Published published = Published.parse(CSV);
    assertEquals("Somebody, 2012", published.source());
    assertEquals(105, published.mean("first-fit", 0), 1e-12);
    assertTrue(Double.isNaN(published.mean("best-fit", 0)));
  }

  @Test
  void differences_areRelative_andNeverHideBehindZeros() {
    assertEquals("0", PublishedTable.difference(new double[] {7}, 7));
    assertEquals("+5.00 %", PublishedTable.difference(new double[] {105}, 100));
    assertEquals("-2e-09", PublishedTable.difference(new double[] {1 - 2e-9}, 1));
    assertEquals("-5.00 %", PublishedTable.difference(new double[] {90, 100}, 100));
    assertEquals("-", PublishedTable.difference(new double[0], 100));
    assertEquals("-", PublishedTable.difference(new double[] {1}, Double.NaN));
  }

  @Test
  void onlyStrategiesOfTheStudy_standInTheTable(@TempDir Path folder) {
    SyntheticResults.SMALL.write(folder);
    Results results = Results.open(folder);
    assertTrue(PublishedTable.of(results).isEmpty());
    Published.write(folder, CSV);
    PublishedTable table = PublishedTable.of(results).orElseThrow();
    assertEquals(3, table.lines().size());
    assertEquals("first-fit", table.lines().get(0).strategy());
    assertEquals("published, mean of 2", table.lines().get(0).figures());
    assertTrue(new PublishedText(table).text().startsWith("\nBeside Somebody, 2012\n"));
  }

  @Test
  void aFaultyFile_isRefusedWithItsLine() {
    BadResultsException short3 =
        assertThrows(
            BadResultsException.class, () -> Published.parse(CSV.replace("first-fit,110,", "x,1")));
    assertTrue(short3.getMessage().contains("published.csv:4"), short3.getMessage());
    assertThrows(BadResultsException.class, () -> Published.parse(CSV.replace("110", "many")));
    assertThrows(BadResultsException.class, () -> Published.parse(CSV.substring(1)));
  }
}
