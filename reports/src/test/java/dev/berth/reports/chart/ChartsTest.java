package dev.berth.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.SyntheticResults;
import dev.berth.reports.store.Results;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {

  private final Path folder;

  ChartsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyFigure_isDrawnTheSameTwice() {
    SyntheticResults.DAY.write(folder);
    List<Figure> figures = Charts.of(Results.open(folder));
    assertTrue(figures.size() >= 6, "figures: " + figures.size());
    assertEquals(figures.size(), new HashSet<>(figures.stream().map(Figure::name).toList()).size());
    for (Figure figure : figures) {
      Drawing drawing = new Drawing(figure);
      byte[] png = drawing.png();
      String svg = drawing.svg();
      assertArrayEquals(png, new Drawing(figure).png(), figure.name());
      assertEquals(svg, new Drawing(figure).svg(), figure.name());
    }
  }
}
