package dev.berth.reports.chart;

import java.util.List;

/**
 * A map of values over two axes, with the colour scale from {@code bottom} to {@code top}.
 *
 * @param columns labels along x
 * @param rows labels along y, from below
 * @param values per row its values per column; NaN where there are none
 */
public record HeatFigure(
    String name,
    String title,
    String caption,
    String xLabel,
    String yLabel,
    List<String> columns,
    List<String> rows,
    List<List<Double>> values,
    double bottom,
    double top)
    implements Figure {}
