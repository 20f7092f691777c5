package dev.berth.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.reports.table.DifferenceTable.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WinTieLossTest {

  @Test
  void pointsAreJudgedOneByOne_andALargeGainPaysForNothing() {
    // Fewer busy hosts are better. Gains of 1000 at one point, losses of 1 at two, one tie.
    DifferenceTable table =
        new DifferenceTable(
            "a",
            List.of(Kpis.of("busy-hosts-mean")),
            List.of(
                row("p0", -1000, -1001, -1002),
                row("p1", 1, 1.1, 0.9),
                row("p2", 1, 1.1, 0.9),
                row("p3", -1, 1, 0)));
    WinTieLoss counts = WinTieLoss.of(table);
    assertEquals(4, counts.points());
    assertEquals(
        new WinTieLoss.Count(1, 1, 2), counts.rows().get(0).counts().get("busy-hosts-mean"));
  }

  private static Row row(String point, double... differences) {
    return new Row(
        point,
        "b",
        Map.of(
            "busy-hosts-mean",
            PairedDifference.of(differences, new double[differences.length], 1)));
  }
}
