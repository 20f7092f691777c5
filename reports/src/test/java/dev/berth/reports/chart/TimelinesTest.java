package dev.berth.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.SyntheticResults;
import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.EventTable;
import dev.berth.reports.store.CellWriter;
import dev.berth.reports.store.ResultStore;
import dev.berth.reports.store.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alarms become spans in the lanes of their hosts. */
class TimelinesTest {

  private static final SyntheticResults ONE =
      new SyntheticResults(List.of("a"), 1, List.of(""), 2, 2);

  @Test
  void spans_standInTheLanesOfTheirHosts_inNaturalOrder(@TempDir Path folder) {
    ResultStore store = ResultStore.open(folder);
    try (CellWriter writer = store.write(new CellKey("a", 0, ""), SyntheticResults.FINGERPRINT)) {
      alarm(writer, "host-10", "hot", 0, 3600);
      alarm(writer, "host-9", "silent", 7200, 10_800);
      writer.finish(
          new CellResult(
              new CellKey("a", 0, ""), new TreeMap<>(Map.of("alarms", 2.0)), new TreeMap<>()));
    }
    ONE.merge(store);
    TimelineFigure figure =
        (TimelineFigure)
            Charts.of(Results.open(folder)).stream()
                .filter(f -> f.name().equals("alarms-a"))
                .findFirst()
                .orElseThrow();
    assertEquals(List.of("host-9", "host-10"), figure.lanes());
    assertEquals(List.of("hot", "silent"), figure.kinds());
    assertEquals(new TimelineFigure.Span(1, 0, 0, 1), figure.spans().get(0));
    assertEquals(new TimelineFigure.Span(0, 1, 2, 3), figure.spans().get(1));
    assertTrue(FigureTable.csv(figure).contains("host-9,silent,2.0,3.0"));
    assertTrue(new Drawing(figure).svg().contains("host-10"));
  }

  private static void alarm(CellWriter writer, String host, String rule, double from, double to) {
    writer
        .events(EventTable.ALARMS)
        .add(
            from, to, 1L, rule, "warning", host, "inlet", "above", 0.0, 1.0, 2.0, 3.0, 0L,
            "cleared");
  }
}
