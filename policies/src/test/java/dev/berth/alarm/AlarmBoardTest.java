package dev.berth.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.alarm.AlarmEnd.Outcome;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.Metric;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.Reading;
import dev.berth.model.ResourceVector;
import dev.berth.state.ReadingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlarmBoardTest {

  private static final long MINUTE = 60_000;
  private static final Metric INLET = Metric.INLET_TEMPERATURE;

  private final List<Alarm> raised = new ArrayList<>();
  private final List<AlarmEnd> ended = new ArrayList<>();
  private final ReadingTable readings = new ReadingTable(2);

  private final AlarmListener listener =
      new AlarmListener() {
        @Override
        public void alarmRaised(Alarm alarm) {
          raised.add(alarm);
        }

        @Override
        public void alarmEnded(AlarmEnd end) {
          ended.add(end);
        }
      };

  private static HostSpec host(String name, String type) {
    ResourceVector nameplate = new ResourceVector(1000, 1024, 0, 0, 0);
    return new HostSpec(
        name,
        new HostType(type, nameplate, OverCommit.NONE, 1, Set.of(), PowerCurve.linear(1, 2)),
        "rack",
        "feed",
        "zone");
  }

  private AlarmBoard board(AlarmRule... rules) {
    return new AlarmBoard(
        List.of(rules), List.of(host("a", "old"), host("b", "new")), 16, listener);
  }

  private static AlarmRule rule(Quantity quantity, long spanMinutes, double high, long minutes) {
    return new AlarmRule(
        "rule",
        INLET,
        Set.of(),
        quantity,
        spanMinutes * MINUTE,
        Double.NEGATIVE_INFINITY,
        high,
        1,
        minutes * MINUTE,
        Severity.WARNING);
  }

  /** Feeds one value per minute to host 0 and a calm one to host 1. */
  private void feed(AlarmBoard board, double... celsius) {
    for (int minute = 0; minute < celsius.length; minute++) {
      long now = minute * MINUTE;
      if (Double.isNaN(celsius[minute])) {
        readings.putMissing(INLET, 0, Reading.Reason.DROPPED_OUT);
      } else {
        readings.put(INLET, 0, celsius[minute], now);
      }
      readings.put(INLET, 1, 20, now);
      board.update(now, readings);
    }
  }

  @Test
  void raisesAfterTheDurationAndClearsWithHysteresisAfterTheDuration() {
    // limit 27, hysteresis 1, duration 2 min:  minute 0   1   2   3     4     5   6   7   8
    feed(board(rule(Quantity.VALUE, 0, 27, 2)), 26, 28, 29, 30, 26.5, 25, 25, 25, 25);
    // outside since minute 1, 3 - 1 >= 2: raised at 3; 26.5 > 27 - 1 does not count as back;
    // back since minute 5, 7 - 5 >= 2: ended at 7
    assertEquals(List.of(3 * MINUTE), raised.stream().map(Alarm::raisedTick).toList());
    assertEquals(30, raised.get(0).amount());
    assertEquals(List.of(7 * MINUTE), ended.stream().map(AlarmEnd::tick).toList());
    assertEquals(Outcome.CLEARED, ended.get(0).outcome());
    assertEquals(30, ended.get(0).worst());
  }

  @Test
  void aShortExcursionRaisesNothing() {
    feed(board(rule(Quantity.VALUE, 0, 27, 2)), 28, 28, 26, 28, 28, 26);
    assertTrue(raised.isEmpty());
  }

  @Test
  void aMissingReadingAndAnOldReadingLeaveEverythingAsItIs() {
    AlarmBoard board = board(rule(Quantity.VALUE, 0, 27, 2));
    feed(board, 28, Double.NaN, Double.NaN, 28);
    // two samples outside, 3 minutes apart and none inside between them
    assertEquals(1, raised.size());

    AlarmBoard stale = board(rule(Quantity.VALUE, 0, 27, 2));
    readings.put(INLET, 0, 28, 0);
    for (int minute = 0; minute < 10; minute++) {
      stale.update(minute * MINUTE, readings);
    }
    assertEquals(1, raised.size(), "ten looks at one sample are one sample");
  }

  @Test
  void aRateIsTakenOverTheSpan() {
    // 2 degrees in 2 minutes = 1.0 per minute; 5 in 2 = 2.5 > 2, at minute 4
    feed(board(rule(Quantity.RATE, 2, 2, 0)), 20, 21, 22, 24, 27);
    assertEquals(List.of(4 * MINUTE), raised.stream().map(Alarm::raisedTick).toList());
    assertEquals((27 - 22) / 2.0, raised.get(0).amount());
    assertEquals("rises", raised.get(0).cause());
  }

  @Test
  void silenceCountsFromTheLastReading() {
    double gone = Double.NaN;
    feed(board(rule(Quantity.SILENCE, 0, 3, 0)), 20, 20, gone, gone, gone, gone, 20);
    // last reading at minute 1: 5 - 1 = 4 > 3
    assertEquals(List.of(5 * MINUTE), raised.stream().map(Alarm::raisedTick).toList());
    assertEquals(List.of(6 * MINUTE), ended.stream().map(AlarmEnd::tick).toList());
  }

  @Test
  void actionsAndTheEndOfTheRunAreInTheOutcome() {
    AlarmBoard board = board(rule(Quantity.VALUE, 0, 27, 0));
    feed(board, 28);
    board.acted(raised.get(0));
    feed(board, 28, 25, 29);
    board.close(9 * MINUTE);
    assertEquals(
        List.of(Outcome.CLEARED_AFTER_ACTION, Outcome.OPEN),
        ended.stream().map(AlarmEnd::outcome).toList());
    assertEquals(List.of(1, 0), ended.stream().map(AlarmEnd::actions).toList());
    assertTrue(board.active().isEmpty());
  }

  @Test
  void aRuleAppliesToItsHostTypesAndTheWorstAlarmIsTheMostSevere() {
    AlarmRule onlyNew =
        new AlarmRule("n", INLET, Set.of("new"), Quantity.VALUE, 0, 0, 10, 0, 0, Severity.CRITICAL);
    AlarmRule all = AlarmRule.above("all", INLET, 15, 0);
    AlarmBoard board = board(all, onlyNew);
    feed(board, 20);
    assertEquals(List.of("all", "all", "n"), raised.stream().map(a -> a.rule().name()).toList());
    assertEquals(raised.get(0), board.worstOn(0));
    assertEquals(raised.get(2), board.worstOn(1));
    feed(board, 12);
    assertNull(board.worstOn(0));
  }

  @Test
  void refusesRulesThatCannotBeMeant() {
    assertThrows(IllegalArgumentException.class, () -> rule(Quantity.RATE, 0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> AlarmRule.above("x", INLET, 27, -1));
    assertThrows(
        IllegalArgumentException.class,
        () -> board(AlarmRule.above("x", INLET, 27, 0), AlarmRule.above("x", INLET, 28, 0)));
  }
}
