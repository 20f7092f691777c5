package dev.berth.reports.chart;

import dev.berth.reports.chart.TimelineFigure.Span;
import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.EventTable;
import dev.berth.reports.store.Results;
import dev.berth.reports.store.Results.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events of the first replication of each strategy, as spans in the lanes of the hosts that have
 * most of them.
 *
 * @param lane column with the host
 * @param from column with the start in seconds
 * @param to column with the end in seconds
 * @param kind column by which spans are coloured
 */
record EventTimeline(
    String name, String title, EventTable table, String lane, String from, String to, String kind)
    implements Chart {

  private static final int MOST_LANES = 24;
  private static final int MOST_KINDS = 6;
  private static final int MOST_STRATEGIES = 6;
  private static final String OTHERS = "others";

  @Override
  public List<Figure> of(Results results) {
    List<Figure> figures = new ArrayList<>();
    String point = results.points().get(0);
    List<String> strategies = results.strategies();
    for (String strategy : strategies.subList(0, Math.min(MOST_STRATEGIES, strategies.size()))) {
      List<Event> events = results.events(table, new CellKey(strategy, 0, point));
      if (!events.isEmpty()) {
        figures.add(figure(results, strategy, point, events));
      }
    }
    return figures;
  }

  private Figure figure(Results results, String strategy, String point, List<Event> events) {
    TimeAxis time = TimeAxis.of(results.manifest().study().horizonSeconds());
    List<String> lanes = most(events, lane, MOST_LANES);
    List<String> kinds = new ArrayList<>(most(events, kind, MOST_KINDS));
    if (events.stream().anyMatch(event -> !kinds.contains(event.text(kind)))) {
      kinds.add(OTHERS);
    }
    List<Span> spans = new ArrayList<>();
    for (Event event : events) {
      int row = lanes.indexOf(event.text(lane));
      if (row >= 0) {
        int colour = kinds.indexOf(event.text(kind));
        spans.add(
            new Span(
                row,
                colour < 0 ? kinds.size() - 1 : colour,
                time.at(event.number(from)),
                time.at(event.number(to))));
      }
    }
    return new TimelineFigure(
        Points.name(results, name + "-" + strategy, point),
        Points.title(results, title + " under " + strategy, point),
        "First replication: %d events on %d hosts, of which those with most are shown (%d)."
            .formatted(
                events.size(),
                events.stream().map(event -> event.text(lane)).distinct().count(),
                lanes.size()),
        time.label(),
        time.at(results.manifest().study().horizonSeconds()),
        lanes,
        kinds,
        spans);
  }

  /** The most frequent texts of a column, in natural order of their names. */
  private static List<String> most(List<Event> events, String column, int most) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    events.forEach(event -> counts.merge(event.text(column), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(EventTimeline::padded))
        .toList();
  }

  /** Numbers in a name widened, so that host-9 stands before host-10. */
  private static String padded(String name) {
    return java.util.regex.Pattern.compile("\\d+")
        .matcher(name)
        .replaceAll(match -> "0".repeat(Math.max(0, 9 - match.group().length())) + match.group());
  }
}
