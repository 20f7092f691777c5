package dev.berth.alarm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.laws.Fleets;
import dev.berth.model.Metric;
import dev.berth.state.ReadingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The board against a definition that looks at the whole series again at every sample. */
class AlarmLaws {

  private static final int HIGH = 10;

  @Property(tries = 500)
  void raisesAndClearsWhereTheDefinitionDoes(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 5, max = 15) Integer> series,
      @ForAll @IntRange(max = 4) int duration,
      @ForAll @IntRange(max = 3) int hysteresis) {
    assertEquals(byDefinition(series, duration, hysteresis), byBoard(series, duration, hysteresis));
  }

  @Property(tries = 200)
  void aLongerDurationNeverRaisesMoreAlarms(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 5, max = 15) Integer> series,
      @ForAll @IntRange(max = 3) int duration) {
    long few = byBoard(series, duration + 1, 0).stream().filter(e -> e > 0).count();
    long many = byBoard(series, duration, 0).stream().filter(e -> e > 0).count();
    assertEquals(Math.min(few, many), few);
  }

  @Property(tries = 200)
  void theRingHoldsTheLatestSamples(
      @ForAll @Size(min = 1, max = 40) List<Integer> series,
      @ForAll @IntRange(min = 2, max = 9) int capacity) {
    ReadingHistory history = new ReadingHistory(1, Set.of(Metric.POWER), capacity);
    ReadingTable table = new ReadingTable(1);
    for (int tick = 0; tick < series.size(); tick++) {
      table.put(Metric.POWER, 0, series.get(tick), tick);
      history.accept(table);
      history.accept(table);
    }
    List<Integer> latest = series.subList(Math.max(0, series.size() - capacity), series.size());
    double[] expected = latest.stream().mapToDouble(value -> value).toArray();
    assertArrayEquals(expected, history.values(Metric.POWER, 0));
  }

  /** Sample + 1 of every raising, minus (sample + 1) of every ending, in order. */
  private static List<Integer> byBoard(List<Integer> series, int duration, int hysteresis) {
    AlarmRule rule =
        new AlarmRule(
            "high",
            Metric.POWER,
            Set.of(),
            Quantity.VALUE,
            0,
            Double.NEGATIVE_INFINITY,
            HIGH,
            hysteresis,
            duration,
            Severity.WARNING);
    List<Integer> events = new ArrayList<>();
    AlarmListener listener =
        new AlarmListener() {
          @Override
          public void alarmRaised(Alarm alarm) {
            events.add((int) alarm.raisedTick() + 1);
          }

          @Override
          public void alarmEnded(AlarmEnd end) {
            events.add(-(int) end.tick() - 1);
          }
        };
    AlarmBoard board = new AlarmBoard(List.of(rule), Fleets.equal(1, 1000, 1024), 2, listener);
    ReadingTable table = new ReadingTable(1);
    for (int tick = 0; tick < series.size(); tick++) {
      table.put(Metric.POWER, 0, series.get(tick), tick);
      board.update(tick, table);
    }
    return events;
  }

  private static List<Integer> byDefinition(List<Integer> series, int duration, int hysteresis) {
    List<Integer> events = new ArrayList<>();
    boolean active = false;
    int changedAt = -1;
    for (int now = 0; now < series.size(); now++) {
      IntPredicate counts =
          active ? at -> series.get(at) <= HIGH - hysteresis : at -> series.get(at) > HIGH;
      int from = now;
      while (from - 1 > changedAt && counts.test(from) && counts.test(from - 1)) {
        from--;
      }
      if (counts.test(now) && now - from >= duration) {
        active = !active;
        changedAt = now;
        events.add(active ? now + 1 : -now - 1);
      }
    }
    return events;
  }
}
