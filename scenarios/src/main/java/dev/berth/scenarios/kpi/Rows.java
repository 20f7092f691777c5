package dev.berth.scenarios.kpi;

import dev.berth.alarm.AlarmEnd;
import dev.berth.alarm.DriftAlarm;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.state.FleetState;
import dev.berth.state.ReadingTable;
import java.util.List;

/** Where the rows of a run go: series at the monitor's samples, and decisions. */
public interface Rows {

  /** Keeps nothing. */
  Rows NONE =
      new Rows() {
        @Override
        public void decided(Decision decision, LaunchRequest request) {}

        @Override
        public void sampled(long tick, FleetState state, FreeSpace free, long waiting) {}

        @Override
        public void sampled(long tick, FleetTruth truth, double utilisation) {}
      };

  void decided(Decision decision, LaunchRequest request);

  /** What the placement manager believes at a sample. */
  void sampled(long tick, FleetState state, FreeSpace free, long waiting);

  /** What is true at a sample; the utilisation is that of the whole fleet. */
  void sampled(long tick, FleetTruth truth, double utilisation);

  /** What is true at a sample, and what sensors make of it. */
  default void measured(long tick, FleetTruth truth, ReadingTable readings) {}

  default void alarmEnded(AlarmEnd end) {}

  default void driftEnded(DriftAlarm.End end) {}

  /**
   * @param cause why it was ordered
   */
  default void migrated(MigrationOutcome outcome, String cause) {}

  /** The figures of one tenant over the whole run, in the order of the catalogue. */
  default void tenant(String tenant, List<Double> figures) {}

  /** What relocation came to since the sample before. */
  default void mobility(long tick, FleetTruth truth, long migrated, double mostOfCap) {}
}
