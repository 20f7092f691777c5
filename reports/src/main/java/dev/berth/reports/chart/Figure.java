package dev.berth.reports.chart;

/** A chart's content as a value, ready to be drawn or written as a table. */
public sealed interface Figure
    permits LineFigure,
        BarFigure,
        HeatFigure,
        RankFigure,
        PointFigure,
        BoxFigure,
        TornadoFigure,
        TimelineFigure {

  /** Name of its files, without ending. */
  String name();

  String title();

  /** One sentence that says what is shown and what the bands or whiskers are. */
  String caption();
}
