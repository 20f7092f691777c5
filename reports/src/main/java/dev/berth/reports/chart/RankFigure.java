package dev.berth.reports.chart;

import java.util.List;

/**
 * Mean ranks on a line, the best first, and bars over those that are not told apart (a critical-
 * difference diagram).
 *
 * @param labels one per strategy, by rising mean rank
 * @param groups pairs of indices, first and last of neighbours that are not told apart
 */
public record RankFigure(
    String name,
    String title,
    String caption,
    List<String> labels,
    List<Double> ranks,
    List<List<Integer>> groups)
    implements Figure {}
