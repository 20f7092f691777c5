package dev.berth.scenarios.alarms;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.alarm.AlarmBoard;
import dev.berth.alarm.AlarmEnd;
import dev.berth.alarm.AlarmListener;
import dev.berth.alarm.AlarmRule;
import dev.berth.alarm.Quantity;
import dev.berth.alarm.Severity;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.Metric;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.state.ReadingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

/**
 * Range rules on the labelled series of the Numenta Anomaly Benchmark: limits from the first 15 %
 * of a series (its probation), mean plus and minus four deviations, 15 minutes. What they find is
 * printed, not asserted: thresholds are no detector of every kind of anomaly.
 */
class LabelledSeriesTest {

  private static final double PROBATION = 0.15;
  private static final double DEVIATIONS = 4;
  private static final Metric ANY = Metric.POWER;

  private record Window(long from, long to) {
    boolean meets(AlarmEnd end) {
      return end.alarm().raisedTick() <= to && end.tick() >= from;
    }
  }

  private record Point(long tick, double value) {}

  private int alarms;
  private int rightAlarms;
  private int windows;
  private int foundWindows;

  @Test
  void precisionAndRecallOfRangeRules() throws IOException {
    Path folder = traces().resolve("nab-aws-sensors");
    assumeTrue(Files.isDirectory(folder), () -> "Skipped: no " + folder + "; set BERTH_TRACES.");
    JsonNode labels =
        new ObjectMapper().readTree(folder.resolve("labels/combined_windows.json").toFile());
    int series = 0;
    for (Path file : files(folder.resolve("data"))) {
      String key = String.valueOf(folder.resolve("data").relativize(file)).replace('\\', '/');
      score(key, points(file), labels.get(key));
      series++;
    }
    System.out.printf(
        Locale.ROOT,
        "%d series: precision %d of %d alarms, recall %d of %d windows%n",
        series,
        rightAlarms,
        alarms,
        foundWindows,
        windows);
    assertTrue(series >= 20, "the folder has 21 series");
  }

  private void score(String key, List<Point> points, JsonNode labels) {
    int probation = (int) (points.size() * PROBATION);
    List<AlarmEnd> ended = run(points, probation);
    List<Window> after =
        windows(labels).stream().filter(w -> w.to() > points.get(probation).tick()).toList();
    long right = ended.stream().filter(e -> after.stream().anyMatch(w -> w.meets(e))).count();
    long found = after.stream().filter(w -> ended.stream().anyMatch(w::meets)).count();
    System.out.printf(
        "%-62s alarms %3d right %3d | windows %d found %d%n",
        key, ended.size(), right, after.size(), found);
    alarms += ended.size();
    rightAlarms += (int) right;
    windows += after.size();
    foundWindows += (int) found;
  }

  private static List<AlarmEnd> run(List<Point> points, int probation) {
    SummaryStatistics calm = new SummaryStatistics();
    points.subList(0, probation).forEach(point -> calm.addValue(point.value()));
    double spread = DEVIATIONS * Math.max(1e-9, calm.getStandardDeviation());
    AlarmRule rule =
        new AlarmRule(
            "range",
            ANY,
            Set.of(),
            Quantity.VALUE,
            0,
            calm.getMean() - spread,
            calm.getMean() + spread,
            spread / 8,
            15 * 60_000,
            Severity.WARNING);
    List<AlarmEnd> ended = new ArrayList<>();
    AlarmListener listener =
        new AlarmListener() {
          @Override
          public void alarmEnded(AlarmEnd end) {
            ended.add(end);
          }
        };
    AlarmBoard board = new AlarmBoard(List.of(rule), List.of(host()), 2, listener);
    ReadingTable table = new ReadingTable(1);
    for (Point point : points.subList(probation, points.size())) {
      table.put(ANY, 0, point.value(), point.tick());
      board.update(point.tick(), table);
    }
    board.close(points.get(points.size() - 1).tick());
    return ended;
  }

  private static HostSpec host() {
    ResourceVector nameplate = ResourceVector.of(1000, 1024);
    return new HostSpec(
        "h",
        new HostType("t", nameplate, OverCommit.NONE, 1, Set.of(), PowerCurve.linear(1, 2)),
        "r",
        "f",
        "z");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private static List<Point> points(Path file) throws IOException {
    List<Point> points = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      points.add(new Point(tick(cells[0], "yyyy-MM-dd HH:mm:ss"), Double.parseDouble(cells[1])));
    }
    return points;
  }

  private static List<Window> windows(JsonNode labels) {
    List<Window> windows = new ArrayList<>();
    String format = "yyyy-MM-dd HH:mm:ss.SSSSSS";
    labels.forEach(
        pair ->
            windows.add(
                new Window(
                    tick(pair.get(0).asText(), format), tick(pair.get(1).asText(), format))));
    return windows;
  }

  private static long tick(String text, String format) {
    return LocalDateTime.parse(text, DateTimeFormatter.ofPattern(format))
        .toInstant(ZoneOffset.UTC)
        .toEpochMilli();
  }

  private static Path traces() {
    String named = System.getenv("BERTH_TRACES");
    return named != null
        ? Path.of(named)
        : Path.of(System.getProperty("berth.root", "..")).resolve("../shared/traces");
  }
}
