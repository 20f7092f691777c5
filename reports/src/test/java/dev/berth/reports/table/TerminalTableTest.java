package dev.berth.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.reports.SyntheticResults;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.table.Entry.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTableTest {

  private static final Kpi BUSY = Kpis.of("busy-hosts-mean");
  private static final Kpi REJECTED = Kpis.of("rejected-share");

  private final Path folder;

  TerminalTableTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void columnsAreAligned_marksAndIntervalsStandBesideTheMean() {
    Map<String, Entry> first = new LinkedHashMap<>();
    first.put(BUSY.key(), new Entry(new Estimate(5, 120, 1, 118.5, 121.5), Mark.BEST));
    first.put(REJECTED.key(), new Entry(new Estimate(5, 0.0123, 0, 0.0113, 0.0133), Mark.TIED));
    Map<String, Entry> second = new LinkedHashMap<>();
    second.put(BUSY.key(), new Entry(new Estimate(5, 1500, 1, 1490, 1510), Mark.NONE));
    ResultsTable table =
        new ResultsTable(
            List.of(REJECTED, BUSY),
            List.of(
                new ResultsTable.Row("", "first-fit", first),
                new ResultsTable.Row("", "worst-fit", second)));
    assertEquals(
        """
                                     busy hosts,
        strategy      rejected              mean
                           (%)           (hosts)
        first-fit  1.23 ± 0.10 =     120.0 ± 1.5 *
        worst-fit            -    1,500.0 ± 10.0
        mean ± 95 % interval; * best, = not told apart from the best (paired)
        """,
        new TerminalTable(table).text());
  }

  @Test
  void resultsOfAFolder_haveOneRowPerStrategyAndOneBestPerColumn() {
    SyntheticResults.SMALL.write(folder);
    ResultsTable table = ResultsTable.of(folder);
    assertEquals(
        SyntheticResults.SMALL.strategies(),
        table.rows().stream().map(ResultsTable.Row::strategy).toList());
    for (Kpi kpi : table.columns()) {
      assertEquals(
          1,
          table.rows().stream()
              .map(row -> row.entries().get(kpi.key()))
              .filter(entry -> entry != null && entry.mark() == Mark.BEST)
              .count(),
          kpi.key());
    }
  }

  @Test
  void oneReplication_claimsNoInterval() {
    new SyntheticResults(List.of("a", "b"), 1, List.of(""), 2, 3).write(folder);
    String text = new TerminalTable(ResultsTable.of(folder)).text();
    assertFalse(text.contains("±"), text);
    assertTrue(text.contains("one replication"), text);
  }

  @Test
  void sweepPoints_haveAColumnOfTheirOwn() {
    new SyntheticResults(List.of("a", "b"), 2, List.of("hosts=2", "hosts=4"), 2, 3).write(folder);
    List<String> lines = new TerminalTable(ResultsTable.of(folder)).text().lines().toList();
    assertTrue(lines.get(1).startsWith("point"), lines.get(1));
    assertTrue(lines.get(3).startsWith("hosts=2  a"), lines.get(3));
    assertTrue(lines.get(6).startsWith("hosts=4  b"), lines.get(6));
  }

  @Test
  void json_holdsTheSameRows() throws IOException {
    SyntheticResults.SMALL.write(folder);
    ResultsTable table = ResultsTable.of(folder);
    JsonNode json = new ObjectMapper().readTree(new JsonTable(table).text());
    assertEquals(table.rows().size(), json.get("rows").size());
    assertEquals(table.columns().size(), json.get("kpis").size());
    Entry entry = Objects.requireNonNull(table.rows().get(0).entries().get("energy-kwh"));
    JsonNode field = json.get("rows").get(0).get("kpis").get("energy-kwh");
    assertEquals(entry.estimate().mean(), field.get("mean").asDouble());
    assertEquals(entry.estimate().high(), field.get("interval").get(1).asDouble());
  }
}
