package dev.berth.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.chart.LineFigure.Line;
import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The values behind box plots, distribution functions, Welch's plot and tornado charts. */
class DistributionsTest {

  @Test
  void quantiles_interpolateBetweenNeighbours() {
    BoxFigure.Box box = new BoxFigure.Box("a", List.of(40.0, 10.0, 20.0, 30.0));
    // Places 0, 1, 2, 3; a quarter of 3 is 0.75: 10 + 0.75 * (20 - 10) = 17.5
    assertEquals(17.5, box.quantile(0.25), 1e-12);
    assertEquals(25, box.quantile(0.5), 1e-12);
    assertEquals(10, box.quantile(0), 1e-12);
    assertEquals(40, box.quantile(1), 1e-12);
  }

  @Test
  void distribution_risesByOneOverNAtEachValue() {
    Line line = EcdfPlot.steps("a", new double[] {3, 1, 2, 2});
    assertEquals(List.of(1.0, 1.0, 2.0, 2.0, 2.0, 2.0, 3.0, 3.0), line.xs());
    assertEquals(List.of(0.0, 25.0, 25.0, 50.0, 50.0, 75.0, 75.0, 100.0), line.means());
  }

  @Test
  void welch_averagesOverAWindowThatShrinksAtTheEnds() {
    // 1; (1 + 2 + 6) / 3; (1 + 2 + 6 + 3 + 8) / 5; (6 + 3 + 8) / 3; 8
    assertEquals(
        List.of(1.0, 3.0, 4.0, 17.0 / 3, 8.0), WelchPlot.smoothed(new double[] {1, 2, 6, 3, 8}, 2));
  }

  @Test
  void tornado_takesThePointsThatDifferInOneKey() {
    Map<String, String> changes =
        Tornado.changes(
            List.of(
                "a.b.x=1, y=[1, 2]",
                "a.b.x=2, y=[1, 2]",
                "a.b.x=2, y=[3, 4]",
                "a.b.x=1, y=[3, 4]"));
    assertEquals(
        Map.of("a.b.x=2, y=[1, 2]", "b.x: 1 → 2", "a.b.x=1, y=[3, 4]", "y: [1, 2] → [3, 4]"),
        changes);
    assertTrue(Tornado.changes(List.of("")).isEmpty());
  }

  @Test
  void ticks_areRoundAndWithinTheRange() {
    assertEquals(List.of(0.0, 2.0, 4.0, 6.0), RoundTicks.of(-0.5, 7.9, 8).values());
    RoundTicks fine = RoundTicks.of(0.1, 0.45, 8);
    assertEquals("0.15", fine.text(fine.values().get(1)));
    assertEquals("0", RoundTicks.of(-1, 1, 4).text(-0.0));
  }

  @Test
  void thirtySixSeries_differInColour_andMarksCoverAllOfThem() {
    Set<Color> colours = new HashSet<>();
    Set<List<Object>> looks = new HashSet<>();
    for (int series = 0; series < 36; series++) {
      colours.add(Look.colour(series));
      looks.add(List.of(Look.colour(series), Look.marker(series)));
    }
    assertEquals(36, looks.size());
    assertTrue(colours.size() >= 34, "colours: " + colours.size());
  }
}
