package dev.berth.reports.chart;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import dev.berth.reports.store.BadResultsException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/** A drawn figure: the same figure always gives the same bytes on the same machine. */
public record Drawing(Figure figure) {

  private static final int PIXELS_PER_POINT = 2;

  /** The picture as SVG text. */
  public String svg() {
    Chart<?, ?> chart = chart();
    VectorGraphics2D graphics = new VectorGraphics2D();
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Processors.get("svg")
          .getDocument(graphics.getCommands(), new PageSize(chart.getWidth(), chart.getHeight()))
          .writeTo(bytes);
    } catch (IOException e) {
      throw cannotDraw(e);
    }
    return SvgText.compact(bytes.toString(StandardCharsets.UTF_8));
  }

  /** The picture as PNG at twice the resolution of a screen. */
  public byte[] png() {
    Chart<?, ?> chart = chart();
    BufferedImage image =
        new BufferedImage(
            chart.getWidth() * PIXELS_PER_POINT,
            chart.getHeight() * PIXELS_PER_POINT,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw cannotDraw(e);
    }
    return bytes.toByteArray();
  }

  private Chart<?, ?> chart() {
    if (figure instanceof LineFigure lines) {
      return LineDrawing.of(lines);
    }
    if (figure instanceof BarFigure bars) {
      return BarDrawing.of(bars);
    }
    return HeatDrawing.of((HeatFigure) figure);
  }

  private BadResultsException cannotDraw(IOException cause) {
    return new BadResultsException(
        "The chart %s could not be drawn: %s".formatted(figure.name(), cause.getMessage()), cause);
  }
}
