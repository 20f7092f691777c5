package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Published;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Results beside published figures: per strategy a line with the published ones, then for every
 * sweep point a line with the run's and one with the relative difference of each. Several samples
 * or replications are compared by their means.
 *
 * @param source of the published figures
 */
public record PublishedTable(String source, List<Kpi> columns, List<Line> lines) {

  private static final double SMALL = 1e-4;
  private static final double PERCENT = 100;

  /** A line of texts. */
  public record Line(String strategy, String figures, List<String> texts) {}

  /** The table of a results folder; empty where nothing was published. */
  public static Optional<PublishedTable> of(Results results) {
    return Published.in(results.folder()).map(published -> of(results, published));
  }

  private static PublishedTable of(Results results, Published published) {
    List<Line> lines = new ArrayList<>();
    for (String strategy : results.strategies()) {
      if (published.samples().containsKey(strategy)) {
        lines.add(publishedLine(published, strategy));
        for (String point : results.points()) {
          lines.add(ours(results, published, strategy, point));
          lines.add(differences(results, published, strategy, point));
        }
      }
    }
    return new PublishedTable(published.source(), published.columns(), lines);
  }

  private static Line publishedLine(Published published, String strategy) {
    int samples = published.samples().getOrDefault(strategy, List.of()).size();
    return new Line(
        strategy,
        samples == 1 ? "published" : "published, mean of " + samples,
        IntStream.range(0, published.columns().size())
            .mapToObj(
                i -> text(published.columns().get(i), new double[] {published.mean(strategy, i)}))
            .toList());
  }

  private static Line ours(Results results, Published published, String strategy, String point) {
    return new Line(
        "",
        point.isEmpty() ? "this run" : point,
        published.columns().stream()
            .map(kpi -> text(kpi, Pairs.defined(results.values(strategy, point, kpi))))
            .toList());
  }

  private static Line differences(
      Results results, Published published, String strategy, String point) {
    return new Line(
        "",
        "  relative difference",
        IntStream.range(0, published.columns().size())
            .mapToObj(
                i ->
                    difference(
                        Pairs.defined(results.values(strategy, point, published.columns().get(i))),
                        published.mean(strategy, i)))
            .toList());
  }

  private static String text(Kpi kpi, double[] values) {
    return values.length == 0 || Double.isNaN(values[0])
        ? "-"
        : Numbers.meanAndInterval(kpi, Estimate.ofMean(values));
  }

  /** In per cent, or as a power of ten where that would show nothing. */
  static String difference(double[] values, double published) {
    if (values.length == 0 || Double.isNaN(published)) {
      return "-";
    }
    double mean = Estimate.ofMean(values).mean();
    if (mean == published) {
      return "0";
    }
    double relative = (mean - published) / Math.abs(published);
    return Math.abs(relative) < SMALL
        ? String.format(Locale.ROOT, "%+.0e", relative)
        : String.format(Locale.ROOT, "%+.2f %%", PERCENT * relative);
  }
}
