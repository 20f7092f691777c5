package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.chart.Drawing;
import dev.berth.reports.chart.Figure;
import dev.berth.reports.chart.FigureTable;
import dev.berth.reports.chart.HeatFigure;
import dev.berth.reports.chart.SvgText;
import dev.berth.reports.store.FolderMoves;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Figures of a report: files in a folder, and elements of the page. */
record Pictures(Path folder) {

  /**
   * Draws all figures, several at a time, and returns them in their order as the page shows them.
   */
  String of(List<Figure> figures) {
    return figures.parallelStream().map(this::picture).collect(Collectors.joining("\n"));
  }

  private String picture(Figure figure) {
    Drawing drawing = new Drawing(figure);
    String svg = drawing.svg();
    byte[] png = drawing.png();
    FolderMoves.write(folder.resolve(figure.name() + ".svg"), svg);
    FolderMoves.write(folder.resolve(figure.name() + ".png"), png);
    FolderMoves.write(folder.resolve(figure.name() + ".csv"), FigureTable.csv(figure));
    // A map has thousands of cells: as a picture it is a twentieth of its size as elements.
    String shown = figure instanceof HeatFigure ? image(figure, png) : vector(figure, svg);
    return "<figure id=\"chart-%s\">%s<figcaption>%s</figcaption></figure>"
        .formatted(escape(figure.name()), shown, escape(figure.caption()));
  }

  private static String vector(Figure figure, String svg) {
    return SvgText.inline(svg, escape(figure.title()));
  }

  private static String image(Figure figure, byte[] png) {
    return "<img alt=\"%s\" src=\"data:image/png;base64,%s\">"
        .formatted(escape(figure.title()), Base64.getEncoder().encodeToString(png));
  }
}
