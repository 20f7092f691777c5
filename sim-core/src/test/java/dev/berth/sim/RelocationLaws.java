package dev.berth.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.manager.ManagerOptions;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Decision;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.PowerCap;
import dev.berth.model.Ticks;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.fault.FaultSpec;
import dev.berth.sim.fault.FaultSpec.RandomFaults;
import dev.berth.sim.fault.Lasting;
import dev.berth.sim.fleet.ActionSpec;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.SleepSpec;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.sim.hypervisor.HypervisorSpec;
import dev.berth.sim.hypervisor.HypervisorSpec.Changes;
import dev.berth.sim.hypervisor.HypervisorSpec.Hardware;
import dev.berth.sim.image.ImageSpec;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.migration.MigrationOutcome.End;
import dev.berth.sim.migration.MigrationSpec;
import dev.berth.sim.migration.MigrationSpec.Dirtying;
import dev.berth.sim.migration.MigrationSpec.HostCost;
import dev.berth.sim.migration.MigrationSpec.Links;
import dev.berth.sim.migration.MigrationSpec.Mode;
import dev.berth.sim.migration.MigrationSpec.Stall;
import dev.berth.strategy.RelocationCause;
import dev.berth.strategy.RelocationOptions;
import dev.berth.strategy.RelocationOptions.Consolidation;
import dev.berth.strategy.RelocationOptions.Sleep;
import dev.berth.strategy.RelocationSpec;
import dev.berth.strategy.TermSpec;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What holds whatever moves, sleeps and fails; every run is audited after every event. */
class RelocationLaws {

  private static final long COOL_DOWN = 600_000;
  private static final long SAMPLE = 60_000;

  /** Writes down relocations, migrations, losses and restarts. */
  private static final class Notes implements RunRecorder, TruthListener {
    final List<String> lines = new ArrayList<>();
    final List<Decision> moves = new ArrayList<>();
    final List<MigrationOutcome> migrations = new ArrayList<>();
    int lost;
    int restarted;
    double joulesByState;
    double joules;

    @Override
    public void decided(Decision decision, LaunchRequest request) {
      lines.add(decision.toString());
      if (decision.kind() == Decision.Kind.RELOCATE
          && decision.outcome() == Decision.Outcome.PLACED) {
        moves.add(decision);
      }
    }

    @Override
    public void lost(long tick, LaunchRequest request, String reason) {
      lost++;
    }

    @Override
    public void restarted(long tick, LaunchRequest request) {
      restarted++;
    }

    @Override
    public void sampled(long tick, FleetTruth truth) {}

    @Override
    public void migrated(MigrationOutcome outcome) {
      migrations.add(outcome);
      lines.add(outcome.toString());
    }

    @Override
    public void ended(long tick, FleetTruth truth) {
      joules = truth.energyJoules();
      for (dev.berth.sim.fleet.PowerState state : dev.berth.sim.fleet.PowerState.ALL) {
        joulesByState += truth.energyJoules(state);
      }
    }
  }

  private static List<HostSpec> hosts() {
    return IntStream.range(0, 8)
        .mapToObj(
            row ->
                new HostSpec(
                    "h" + row,
                    Fleets.hosts(1, 8, 16_384).get(0).type(),
                    "rack" + row / 4,
                    "feed0",
                    "zone0"))
        .toList();
  }

  private static Workload workload(
      long seed, boolean changing, UnaryOperator<LaunchRequest> wishes) {
    SequentialDraws draws = new Draws(seed).sequence(Stream.named("laws"), 0);
    List<Arrival> arrivals = new ArrayList<>();
    long tick = 0;
    for (int id = 0; id < 40; id++) {
      boolean warm = id < 12;
      tick += warm ? 0 : draws.nextInt(120_000);
      long lifetime = !changing || draws.nextInt(3) == 0 ? Ticks.NEVER : draws.nextInt(1_200_000);
      double use = draws.nextDouble();
      arrivals.add(
          new Arrival(
              wishes.apply(
                  Fleets.request(
                      id,
                      1 + draws.nextInt(3),
                      512L * (1 + draws.nextInt(6)),
                      changing ? tick : 0,
                      lifetime)),
              changing ? Fleets.step(use, tick + 600_000, 1 - use) : Fleets.constant(use, 0.7),
              warm || !changing));
    }
    return new ListWorkload(arrivals);
  }

  private static RelocationSpec rules(
      List<RelocationCause> causes, double minimumBenefit, Optional<Sleep> sleep) {
    return new RelocationSpec(
        new TermSpec("static-threshold", Map.of("threshold", 0.6)),
        TermSpec.of("minimum-migration-time"),
        new RelocationOptions(
            causes, 3, COOL_DOWN, minimumBenefit, new Consolidation(0.3, 0.5), 0.2, sleep));
  }

  private static RelocationSetup setup(
      RelocationSpec rules, double failing, FaultSpec faults, long seed, Mode mode) {
    MigrationSpec migration =
        new MigrationSpec(
            mode,
            Stall.THROTTLE,
            300,
            30,
            20,
            new Dirtying(20, 0.2),
            new Links(1, 400),
            new HostCost(200, 100),
            failing);
    return new RelocationSetup(
        Optional.of(rules),
        List.of(new PowerCap(DomainLevel.RACK, 560)),
        RelocationSetup.Prediction.DEFAULT,
        new ActionSpec(migration, SleepSpec.DEFAULT, failing / 2),
        faults,
        new Draws(seed));
  }

  private static Notes run(RelocationSetup setup, long seed, boolean changing, long horizon) {
    return run(setup, seed, changing, horizon, request -> request);
  }

  private static Notes run(
      RelocationSetup setup,
      long seed,
      boolean changing,
      long horizon,
      UnaryOperator<LaunchRequest> wishes) {
    Notes notes = new Notes();
    SimulationSpec spec =
        new SimulationSpec(
            hosts(),
            horizon,
            SAMPLE,
            500,
            DepartureRule.AFTER_START,
            Audit.EVERY_EVENT,
            Bodies.NONE,
            setup);
    Simulation.run(
        spec,
        workload(seed, changing, wishes),
        Fleets.cloudsimBestFit(),
        new ManagerOptions(120_000, 3),
        AccountStore.OPEN,
        notes,
        notes);
    return notes;
  }

  private static final FaultSpec FAULTS =
      new FaultSpec(
          List.of(
              new RandomFaults(
                  DomainLevel.HOST, new Lasting(3_000_000, 0.7), new Lasting(300_000, 1)),
              new RandomFaults(
                  DomainLevel.RACK, new Lasting(9_000_000, 1), new Lasting(200_000, 1))),
          List.of(new FaultSpec.Outage(DomainLevel.HOST, "h3", 1_500_000, 600_000, 300_000)));

  @Property(tries = 25)
  void books_areSound_whateverMovesSleepsAndFails(
      @ForAll long seed, @ForAll Mode mode, @ForAll @DoubleRange(max = 0.5) double failing) {
    RelocationSpec rules = rules(RelocationCause.ALL, 0.01, Optional.of(new Sleep(1, 180_000)));
    Notes notes = run(setup(rules, failing, FAULTS, seed, mode), seed, true, 4 * Ticks.PER_HOUR);
    assertTrue(notes.restarted <= notes.lost, "restarts of what was not lost");
    assertEquals(notes.joules, notes.joulesByState, 1e-9 * notes.joules);
    noReturnWithinTheCoolDown(notes);
  }

  @Property(tries = 15)
  void books_areSound_whateverIsConfiguredFetchedAndFails(
      @ForAll long seed, @ForAll @DoubleRange(max = 0.5) double failing) {
    RelocationSpec rules = rules(RelocationCause.ALL, 0.01, Optional.of(new Sleep(1, 180_000)));
    RelocationSetup setup = setup(rules, failing, FAULTS, seed, Mode.PRE_COPY);
    ActionSpec actions =
        new ActionSpec(
            setup.actions().migration(),
            SleepSpec.DEFAULT,
            failing / 2,
            Optional.of(
                new HypervisorSpec(
                    1, 3, 24, 0.02, Hardware.DEFAULT, new Changes(7_000, 1_000, failing))),
            Optional.of(new ImageSpec(400, 400, 1000, 3000, 4000, 1000, 1000, 20_000)));
    RelocationSetup configured =
        new RelocationSetup(
            setup.relocation(), setup.caps(), setup.prediction(), actions, FAULTS, new Draws(seed));
    Notes notes = run(configured, seed, true, 4 * Ticks.PER_HOUR, Wishes::of);
    assertTrue(notes.restarted <= notes.lost, "restarts of what was not lost");
    assertEquals(notes.joules, notes.joulesByState, 1e-9 * notes.joules);
  }

  /** What requests want configured: every kind of setting that the fleet makes true. */
  private static final class Wishes {
    private static final List<Map<String, Object>> ALL =
        List.of(
            Map.of(),
            Map.of("host.cpu-governor", "performance", "hypervisor.bias", "latency"),
            Map.of("host.cpu-governor", "powersave", "hypervisor.bias", "batch"),
            Map.of("host.smt", false, "hypervisor.cap", 0.5),
            Map.of("hypervisor.dedicated-cores", true),
            Map.of("hypervisor.pinning", "core", "hypervisor.weight", 4096L),
            Map.of("image.name", "web", "image.size", 2000L, "image.prime", 3L));

    static LaunchRequest of(LaunchRequest request) {
      Map<String, Object> wanted = ALL.get((int) (request.id() % ALL.size()));
      return wanted.isEmpty()
          ? request
          : request.withPolicy(new ConfigurationPolicy("w", 1, wanted));
    }
  }

  private static void noReturnWithinTheCoolDown(Notes notes) {
    for (MigrationOutcome one : notes.migrations) {
      for (MigrationOutcome other : notes.migrations) {
        boolean returns =
            one.instance() == other.instance()
                && other.startTick() > one.startTick()
                && other.target() == one.source();
        assertFalse(
            returns && other.startTick() - one.startTick() < COOL_DOWN, one + " and " + other);
      }
    }
  }

  @Property(tries = 10)
  void sameInput_givesTheSameRun(@ForAll long seed) {
    RelocationSpec rules = rules(RelocationCause.ALL, 0.01, Optional.of(new Sleep(1, 180_000)));
    RelocationSetup setup = setup(rules, 0.2, FAULTS, seed, Mode.PRE_COPY);
    assertEquals(
        run(setup, seed, true, Ticks.PER_HOUR).lines, run(setup, seed, true, Ticks.PER_HOUR).lines);
  }

  @Property(tries = 40)
  void constantLoad_bringsTheFleetToRest(@ForAll long seed) {
    RelocationSpec rules =
        rules(
            List.of(
                RelocationCause.POWER_CAP,
                RelocationCause.OVERLOAD,
                RelocationCause.UNDERLOAD,
                RelocationCause.BALANCE),
            0.01,
            Optional.of(new Sleep(1, 180_000)));
    Notes notes =
        run(setup(rules, 0, FaultSpec.NONE, seed, Mode.PRE_COPY), seed, false, 12 * Ticks.PER_HOUR);
    long last = notes.moves.stream().mapToLong(Decision::tick).max().orElse(0);
    assertTrue(
        last < 8 * Ticks.PER_HOUR,
        () -> "still moving at " + last + ": " + notes.moves.size() + " moves");
  }

  @Property(tries = 20)
  void benefitBelowTheMinimum_isRefused(@ForAll long seed) {
    RelocationSpec rules =
        rules(List.of(RelocationCause.OVERLOAD, RelocationCause.BALANCE), 1, Optional.empty());
    Notes notes =
        run(setup(rules, 0, FaultSpec.NONE, seed, Mode.PRE_COPY), seed, true, Ticks.PER_HOUR);
    assertEquals(List.of(), notes.moves, "nothing relieves a host by all of its capacity");
  }

  @Test
  void theseRuns_haveEveryKindOfMoveAndLoss() {
    Set<String> causes = new TreeSet<>();
    Set<MigrationOutcome.End> ends = EnumSet.noneOf(MigrationOutcome.End.class);
    int lost = 0;
    int restarted = 0;
    for (long seed = 0; seed < 12; seed++) {
      RelocationSpec rules = rules(RelocationCause.ALL, 0.01, Optional.of(new Sleep(1, 180_000)));
      Mode mode = seed % 2 == 0 ? Mode.PRE_COPY : Mode.POST_COPY;
      Notes notes = run(setup(rules, 0.1, FAULTS, seed, mode), seed, true, 4 * Ticks.PER_HOUR);
      notes.moves.forEach(move -> causes.add(move.reason()));
      notes.migrations.forEach(migration -> ends.add(migration.end()));
      lost += notes.lost;
      restarted += notes.restarted;
    }
    assertTrue(
        causes.containsAll(
            List.of("balance", "evacuation", "overload", "power-cap:rack0", "underload")),
        causes.toString());
    assertTrue(ends.containsAll(EnumSet.of(End.COMPLETED, End.FAILED, End.LOST)), ends.toString());
    assertTrue(lost > 0 && restarted > 0, lost + " lost, " + restarted + " restarted");
  }
}
