package dev.berth.reports.chart;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import dev.berth.reports.store.BadResultsException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
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
    return SvgText.compact(new String(vector("svg"), StandardCharsets.UTF_8));
  }

  /** The picture as a PDF of one page, for papers. */
  public byte[] pdf() {
    return vector("pdf");
  }

  private byte[] vector(String format) {
    Painting painting = painting();
    VectorGraphics2D graphics = new VectorGraphics2D();
    painting.paint(graphics);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Processors.get(format)
          .getDocument(graphics.getCommands(), new PageSize(painting.width(), painting.height()))
          .writeTo(bytes);
    } catch (IOException e) {
      throw cannotDraw(e);
    }
    return bytes.toByteArray();
  }

  /** The picture as PNG at twice the resolution of a screen. */
  public byte[] png() {
    Painting painting = painting();
    BufferedImage image =
        new BufferedImage(
            painting.width() * PIXELS_PER_POINT,
            painting.height() * PIXELS_PER_POINT,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    painting.paint(graphics);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw cannotDraw(e);
    }
    return bytes.toByteArray();
  }

  private Painting painting() {
    if (figure instanceof RankFigure ranks) {
      return new RankDrawing(ranks);
    }
    if (figure instanceof BoxFigure boxes) {
      return new BoxDrawing(boxes);
    }
    if (figure instanceof TornadoFigure tornado) {
      return new TornadoDrawing(tornado);
    }
    return figure instanceof TimelineFigure timeline
        ? new TimelineDrawing(timeline)
        : new ChartPainting(chart());
  }

  private Chart<?, ?> chart() {
    if (figure instanceof LineFigure lines) {
      return LineDrawing.of(lines);
    }
    if (figure instanceof BarFigure bars) {
      return BarDrawing.of(bars);
    }
    if (figure instanceof PointFigure points) {
      return PointDrawing.of(points);
    }
    return HeatDrawing.of((HeatFigure) figure);
  }

  private BadResultsException cannotDraw(IOException cause) {
    return new BadResultsException(
        "The chart %s could not be drawn: %s".formatted(figure.name(), cause.getMessage()), cause);
  }

  /** A chart of XChart. */
  private record ChartPainting(Chart<?, ?> chart) implements Painting {

    @Override
    public int width() {
      return chart.getWidth();
    }

    @Override
    public int height() {
      return chart.getHeight();
    }

    @Override
    public void paint(Graphics2D graphics) {
      chart.paint(graphics, width(), height());
    }
  }
}
