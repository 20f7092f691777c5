package dev.berth.reports.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KpisTest {

  private static final Path METRICS = Path.of(System.getProperty("berth.root"), "docs/METRICS.md");

  @Test
  void metricsPage_definesEveryKpiOnceInOrder_withItsSentenceAndUnit() throws IOException {
    String page = Files.readString(METRICS);
    Set<String> headings = new LinkedHashSet<>();
    Matcher heading = Pattern.compile("(?m)^### (\\S+)$").matcher(page);
    while (heading.find()) {
      assertTrue(headings.add(heading.group(1)), "twice: " + heading.group(1));
    }
    Set<String> anchors = new LinkedHashSet<>();
    for (Kpi kpi : Kpis.inOrder(keysWithAReason())) {
      anchors.add(kpi.anchor());
      String expected =
          "### %s\n%s Unit: %s.\n".formatted(kpi.anchor(), kpi.definition(), kpi.unit());
      assertTrue(page.contains(expected), "METRICS.md lacks:\n" + expected);
    }
    assertEquals(List.copyOf(anchors), List.copyOf(headings));
  }

  @Test
  void metricsPage_namesEverySeries() throws IOException {
    String page = Files.readString(METRICS);
    for (SeriesMetric metric : SeriesMetric.ALL) {
      assertTrue(page.contains("`" + metric.key() + "`"), metric.key());
    }
  }

  @Test
  void metricsPage_definesEveryFigurePerTenant() throws IOException {
    String page = Files.readString(METRICS);
    for (TenantFigures.TenantFigure figure : TenantFigures.ALL) {
      assertTrue(
          page.contains("| `%s` | %s |".formatted(figure.column(), figure.unit())),
          figure.column());
    }
  }

  @Test
  void reasons_standBehindRejectedInAlphabeticalOrder() {
    List<String> keys =
        Kpis.inOrder(List.of("energy-kwh", "rejected.quota", "placed", "rejected", "rejected.cpu"))
            .stream()
            .map(Kpi::key)
            .toList();
    assertEquals(
        List.of("placed", "rejected", "rejected.cpu", "rejected.quota", "energy-kwh"), keys);
  }

  @Test
  void unknownKpi_isRefusedWithTheCatalogue() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Kpis.of("busy-host-mean"));
    assertTrue(String.valueOf(refused.getMessage()).contains("busy-hosts-mean"));
  }

  @Test
  void aResult_dropsUndefinedKpisAndRefusesInfiniteOnes() {
    CellKey key = new CellKey("a", 0, "");
    TreeMap<String, Double> kpis = new TreeMap<>();
    kpis.put("placed", 3.0);
    kpis.put("wait-mean-seconds", Double.NaN);
    assertEquals(Set.of("placed"), new CellResult(key, kpis, new TreeMap<>()).kpis().keySet());
    kpis.put("energy-kwh", Double.POSITIVE_INFINITY);
    assertThrows(IllegalArgumentException.class, () -> new CellResult(key, kpis, new TreeMap<>()));
  }

  private static List<String> keysWithAReason() {
    return java.util.stream.Stream.concat(
            Kpis.ALL.stream().map(Kpi::key), java.util.stream.Stream.of("rejected.no-capacity"))
        .toList();
  }
}
