package dev.berth.sim.planetlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.berth.draws.Draws;
import dev.berth.sim.Audit;
import dev.berth.sim.planetlab.ConsolidationPolicy.FullPower;
import dev.berth.sim.planetlab.ConsolidationPolicy.PowerFollowsUse;
import dev.berth.sim.planetlab.Rules.PublishedSystem;
import dev.berth.sim.planetlab.TickListener.TickState;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real PlanetLab day under the published rules gives the published figures: energy and SLATAH
 * within 1e-6, PDM within 1e-5, migrations and shutdowns equal. The others of the table are checked
 * by the stage planetlab of {@code .ci/run}.
 */
class PublishedTableTest {

  @BeforeEach
  void theDayIsThere() {
    assumeTrue(
        Files.isDirectory(Published.day()),
        () -> "no PlanetLab day at " + Published.day() + " (set BERTH_TRACES)");
  }

  @ParameterizedTest
  @CsvSource({
    // policy, kWh, migrations, SLATAH %, PDM %, shutdowns: CloudSim 3.0.3, unmodified
    "thr-mmt, 192.623070, 26711, 4.91328263, 0.06463668, 5885",
    "iqr-mu, 201.541825, 29410, 7.42978906, 0.06112979, 6282",
    "mad-mmt, 185.791673, 26556, 5.04881817, 0.06618526, 5828",
    "lr-mc, 151.067193, 23380, 7.00585261, 0.09752809, 4078",
    "lrr-mmt, 163.477217, 27859, 5.85794779, 0.07927466, 5053"
  })
  void cloudSim303(
      String policy, double kwh, int migrations, double slatah, double pdm, int shutdowns) {
    ConsolidationOutcome outcome =
        Published.run(
            Published.spec(PublishedSystem.CLOUDSIM_3_0_3), Published.policy(policy), Audit.OFF);
    require(outcome, kwh, migrations, slatah, pdm, shutdowns);
  }

  @ParameterizedTest
  @CsvSource({
    // CloudSim 7.0.1 with the block of upstream issue 207 removed
    "thr-mmt, 192.502003, 26801, 4.97815731, 0.06714511, 5879",
    "lr-mmt, 155.201963, 28683, 7.56033016, 0.08931940, 4501"
  })
  void cloudSim701(
      String policy, double kwh, int migrations, double slatah, double pdm, int shutdowns) {
    ConsolidationOutcome outcome =
        Published.run(
            Published.spec(PublishedSystem.CLOUDSIM_7_0_1), Published.policy(policy), Audit.OFF);
    require(outcome, kwh, migrations, slatah, pdm, shutdowns);
  }

  private static void require(
      ConsolidationOutcome outcome,
      double kwh,
      int migrations,
      double slatah,
      double pdm,
      int shutdowns) {
    assertEquals(migrations, outcome.migrations(), "migrations");
    assertEquals(shutdowns, outcome.hostShutdowns(), "shutdowns");
    assertEquals(kwh, outcome.energyKwh(), 1e-6 * kwh, "energy");
    assertEquals(slatah, 100 * outcome.violationShare(), 1e-6 * slatah, "SLATAH");
    assertEquals(pdm, 100 * outcome.migrationShare(), 1e-5 * pdm, "PDM");
  }

  @Test
  void withoutMigrations_andAudited() {
    ConsolidationSpec spec = Published.spec(PublishedSystem.CLOUDSIM_3_0_3);
    ConsolidationOutcome dvfs = Published.run(spec, new PowerFollowsUse(), Audit.EVERY_EVENT);
    assertEquals(802.754492, dvfs.energyKwh(), 1e-6);
    assertEquals(455, dvfs.hostShutdowns());
    assertEquals(2864.276, dvfs.meanSecondsToShutdown(), 1e-3);
    // 800 hosts, half at 117 W and half at 135 W, for 86,100.1 s: 100.8 kW x 23.9167 h
    ConsolidationOutcome npa = Published.run(spec, new FullPower(), Audit.EVERY_EVENT);
    assertEquals(100.8 * 86_100.1 / 3600, npa.energyKwh(), 1e-6);
  }

  /** Within 1.5 % and 4 % of the mean of three unseeded runs of CloudSim 3.0.3. */
  @Test
  void theRandomSelector_isNearTheMeanOfSamples() {
    ConsolidationOutcome outcome =
        Published.run(
            Published.spec(PublishedSystem.CLOUDSIM_3_0_3), Published.policy("thr-rs"), Audit.OFF);
    double kwh = (184.322343 + 183.672801 + 183.430275) / 3;
    double migrations = (24213 + 24397 + 23764) / 3.0;
    assertEquals(kwh, outcome.energyKwh(), 0.015 * kwh);
    assertEquals(migrations, outcome.migrations(), 0.04 * migrations);
  }

  /** What a check program written from the same rules gave when two of them were changed. */
  @ParameterizedTest
  @CsvSource({
    "thr-mmt, IDLE_INSTANCES_STAY, 253.756, 41634",
    "thr-mmt, PROMISED_HOSTS_STAY, 202.876, 25371",
    "lr-mmt, PROMISED_HOSTS_STAY, 175.805, 23670"
  })
  void aRepairedRule_hasTheEffectThatWasMeasuredElsewhere(
      String policy, Repair repair, double kwh, int migrations) {
    ConsolidationOutcome outcome =
        Published.run(
            Published.spec(PublishedSystem.CLOUDSIM_3_0_3, repair),
            Published.policy(policy),
            Audit.OFF);
    assertEquals(kwh, outcome.energyKwh(), 5e-4);
    assertEquals(migrations, outcome.migrations());
  }

  /** Published checkpoints of thr-mmt: active hosts before the moves, instances left, moves. */
  @Test
  void theFirstTicks_areThoseOfCloudSim() {
    Map<Long, TickState> states = new HashMap<>();
    ConsolidationOutcome outcome =
        Consolidation.run(
            Published.spec(PublishedSystem.CLOUDSIM_3_0_3),
            Published.policy("thr-mmt"),
            new Draws(1),
            Audit.EVERY_EVENT,
            states::put);
    assertEquals(287, states.size(), "ticks of " + outcome);
    require(states, 300_100, 775, 994, 0, 592, 0);
    require(states, 600_100, 320, 959, 0, 305, 2.836485627);
    require(states, 1_200_100, 169, 888, 0, 183, 6.180864775);
    require(states, 2_100_100, 92, 831, 3, 101, 9.187287824);
    require(states, 86_100_100, 72, 520, 10, 81, 192.564814975);
  }

  private static void require(
      Map<Long, TickState> states,
      long tick,
      int active,
      int instances,
      int overloaded,
      int moves,
      double kwh) {
    TickState state = states.getOrDefault(tick, new TickState(-1, 0, 0, -1, -1, -1, -1));
    assertEquals(active, state.activeHosts());
    assertEquals(instances, state.instances());
    assertEquals(overloaded, state.overloadedHosts());
    assertEquals(moves, state.migrations());
    assertEquals(kwh, state.energyKwh(), 1e-9);
  }
}
