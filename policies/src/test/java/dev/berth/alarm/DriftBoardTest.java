package dev.berth.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.configuration.Characteristic;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.state.FleetState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One instance that wants 1 ms of storage latency; tolerance 10 %, for 2 s; samples every second.
 */
class DriftBoardTest {

  private static final ConfigurationPolicy POLICY =
      new ConfigurationPolicy("p", 1, Map.of("performance.storage-latency", 1.0));

  private final List<String> heard = new ArrayList<>();
  private double latency = 0.5;

  private final FleetState state = new FleetState(Fleets.equal(1, 4000, 4096));
  private final DriftBoard board =
      new DriftBoard(
          new DriftRule(0.1, 2000, Severity.WARNING),
          (instance, characteristic) -> latency,
          state,
          new AlarmListener() {
            @Override
            public void driftRaised(DriftAlarm alarm) {
              heard.add("raised " + alarm.characteristic().key() + " at " + alarm.raisedTick());
            }

            @Override
            public void driftEnded(DriftAlarm.End end) {
              heard.add(end.outcome() + " at " + end.tick() + " worst " + end.worst());
            }

            @Override
            public void missed(LaunchRequest instance, long fromTick, long toTick) {
              heard.add("missed " + fromTick + ".." + toTick);
            }
          });

  private void start(ConfigurationPolicy policy) {
    LaunchRequest request = Requests.of(0, 1000, 512).withPolicy(policy);
    state.ledger().reserve(request, new Placement(0, 1, 0));
    state.ledger().commit(0);
    board.started(request);
  }

  private void sample(long tick, double value) {
    latency = value;
    board.update(tick);
  }

  @Test
  void anAlarm_isRaisedAfterTheDuration_andClearedWhenNothingWasMissedForAsLong() {
    start(POLICY);
    sample(1000, 0.9);
    sample(2000, 1.2);
    sample(3000, 3.0);
    sample(4000, 1.5);
    assertEquals(1, board.active().size());
    sample(5000, 1.05);
    sample(6000, 1.0);
    sample(7000, 1.0);
    sample(8000, 1.0);
    assertEquals(
        List.of(
            "missed 2000..3000",
            "missed 3000..4000",
            "raised performance.storage-latency at 4000",
            "missed 4000..5000",
            "missed 5000..6000",
            "CLEARED at 8000 worst 1.5"),
        heard);
  }

  @Test
  void aMissWithinTheTolerance_isCountedButRaisesNothing() {
    start(POLICY);
    for (int second = 1; second <= 5; second++) {
      sample(second * 1000L, 1.09);
    }
    assertTrue(board.active().isEmpty());
    assertEquals(4, heard.size());
  }

  @Test
  void aRelocation_isSaidInTheOutcome_andAnEndedInstanceEndsItsAlarm() {
    start(POLICY);
    for (int second = 1; second <= 3; second++) {
      sample(second * 1000L, 2);
    }
    board.acted(board.active().get(0));
    for (int second = 4; second <= 6; second++) {
      sample(second * 1000L, 0.1);
    }
    assertEquals("CLEARED_AFTER_ACTION at 6000 worst 2.0", heard.get(heard.size() - 1));
    for (int second = 7; second <= 9; second++) {
      sample(second * 1000L, 2);
    }
    board.ended(0, 9500);
    assertEquals("ENDED at 9500 worst 2.0", heard.get(heard.size() - 1));
    assertTrue(heard.contains("missed 9000..9500"));
  }

  @Test
  void whoDesiresNothing_isNotWatched() {
    start(ConfigurationPolicy.DEFAULT);
    sample(1000, 100);
    assertTrue(heard.isEmpty() && !board.watches(0));
  }

  @Test
  void aMiss_isAShareOfWhatIsDesired_onTheSideThatMatters() {
    assertEquals(0.5, Characteristic.IOPS.miss(500, 1000), 1e-12);
    assertEquals(0, Characteristic.IOPS.miss(Double.POSITIVE_INFINITY, 1000), 0);
    assertEquals(1, Characteristic.STORAGE_LATENCY.miss(2, 1), 1e-12);
    assertEquals(0, Characteristic.STORAGE_LATENCY.miss(0.5, 1), 0);
  }
}
