package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.PairedDifference.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a strategy is better than, not told apart from and worse than the study's first one,
 * counted over sweep points and judged at each. Sizes are not added up: a large gain at one point
 * does not pay for losses at others.
 *
 * @param points how many there are
 */
public record WinTieLoss(String reference, List<Kpi> columns, int points, List<Row> rows) {

  /** The counts of one KPI. */
  public record Count(int wins, int ties, int losses) {

    Count with(Verdict verdict) {
      return switch (verdict) {
        case BETTER -> new Count(wins + 1, ties, losses);
        case WORSE -> new Count(wins, ties, losses + 1);
        case TIE, OPEN -> new Count(wins, ties + 1, losses);
      };
    }

    /** {@code wins / ties / losses}. */
    public String text() {
      return "%d / %d / %d".formatted(wins, ties, losses);
    }
  }

  /** One strategy, by KPI key. */
  public record Row(String strategy, Map<String, Count> counts) {}

  public static WinTieLoss of(DifferenceTable table) {
    Map<String, Map<String, Count>> counts = new LinkedHashMap<>();
    for (DifferenceTable.Row row : table.rows()) {
      Map<String, Count> own = counts.computeIfAbsent(row.strategy(), s -> new LinkedHashMap<>());
      for (Kpi kpi : table.columns()) {
        var difference = row.differences().get(kpi.key());
        if (difference != null) {
          Count before = own.getOrDefault(kpi.key(), new Count(0, 0, 0));
          own.put(kpi.key(), before.with(difference.verdict(kpi.better())));
        }
      }
    }
    return new WinTieLoss(
        table.reference(),
        table.columns(),
        (int) table.rows().stream().map(DifferenceTable.Row::point).distinct().count(),
        counts.entrySet().stream().map(each -> new Row(each.getKey(), each.getValue())).toList());
  }
}
