package dev.berth.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.SyntheticResults;
import dev.berth.reports.chart.LineFigure.Line;
import dev.berth.reports.store.Results;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

class FiguresTest {

  private static final SyntheticResults SMALL = SyntheticResults.SMALL;

  private final Path folder;

  FiguresTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void overTime_hasOneLinePerStrategyInsideItsBand() {
    SMALL.write(folder);
    LineFigure figure = lines("busy-hosts-over-time");
    assertEquals(SMALL.strategies(), figure.lines().stream().map(Line::label).toList());
    for (Line line : figure.lines()) {
      assertEquals(SMALL.samples(), line.xs().size());
      for (int i = 0; i < line.xs().size(); i++) {
        assertTrue(line.lows().get(i) <= line.means().get(i), line.label());
        assertTrue(line.means().get(i) <= line.highs().get(i), line.label());
      }
    }
    // Samples every 24 / 6 h from 0.
    assertEquals(List.of(0.0, 4.0, 8.0, 12.0, 16.0, 20.0), figure.lines().get(0).xs());
  }

  @Test
  void drawnLines_areABandAndALineEach_andOnlyLinesHaveALegend() {
    SMALL.write(folder);
    XYChart chart = LineDrawing.of(lines("utilisation-over-time"));
    List<String> legend =
        chart.getSeriesCollection().stream()
            .filter(series -> series.isShowInLegend())
            .map(series -> series.getName())
            .toList();
    assertEquals(SMALL.strategies(), legend);
    // A band, a line, its key and its marks per strategy, and the invisible point of the ticks.
    assertEquals(4 * SMALL.strategies().size() + 1, chart.getSeriesCollection().size());
    assertEquals(0.0, chart.getStyler().getYAxisMin());
  }

  @Test
  void shares_areDrawnInPerCent() {
    SMALL.write(folder);
    LineFigure figure = lines("utilisation-over-time");
    assertEquals("%", figure.yLabel());
    assertTrue(figure.lines().get(0).means().stream().allMatch(value -> value > 10));
  }

  @Test
  void hostLoad_isSortedByMeanLoadFromBelow() {
    SMALL.write(folder);
    HeatFigure figure = (HeatFigure) figure("host-load-best-fit");
    assertEquals(SMALL.hosts(), figure.values().size());
    List<Double> means =
        figure.values().stream()
            .map(row -> row.stream().mapToDouble(v -> v).average().orElseThrow())
            .toList();
    assertEquals(means.stream().sorted((a, b) -> Double.compare(b, a)).toList(), means);
  }

  @Test
  void aSweep_groupsBarsByPoint_andKeepsNamesOfFilesApart() {
    new SyntheticResults(List.of("a", "b"), 2, List.of("hosts=2", "hosts=4"), 2, 3).write(folder);
    BarFigure figure = (BarFigure) figure("energy");
    assertEquals(List.of("hosts=2", "hosts=4"), figure.groups());
    assertEquals(2, figure.series().get(0).estimates().size());
    List<String> names = Charts.of(Results.open(folder)).stream().map(Figure::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    assertTrue(names.contains("busy-hosts-over-time-hosts=4"), names.toString());
  }

  private LineFigure lines(String name) {
    return (LineFigure) figure(name);
  }

  private Figure figure(String name) {
    return Charts.of(Results.open(folder)).stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
