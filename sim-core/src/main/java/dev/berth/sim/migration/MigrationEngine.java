package dev.berth.sim.migration;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.HostSpec;
import dev.berth.model.Placement;
import dev.berth.model.Ticks;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.sim.migration.Migration.Stage;
import dev.berth.sim.migration.MigrationOutcome.End;
import dev.berth.sim.network.FairShares;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Moves instances by iterative pre-copy or by post-copy. Concurrent migrations share the hosts'
 * interfaces max-min fairly; whenever one begins, ends or stops sending, what each has left is
 * settled and the rates are set anew. A transfer ends at a whole tick, so every round is up to one
 * tick longer than its formula.
 */
public final class MigrationEngine {

  private static final Stream FAILURES = Stream.named("migration-failure");

  private final MigrationSpec spec;
  private final Agenda agenda;
  private final MigratingFleet fleet;
  private final Draws draws;
  private final FairShares shares;
  private final TreeMap<Long, Migration> active = new TreeMap<>();
  private final Action due = this::due;
  private int begun;

  /**
   * @param draws from which failures are drawn
   */
  public MigrationEngine(
      MigrationSpec spec, List<HostSpec> hosts, Agenda agenda, MigratingFleet fleet, Draws draws) {
    this.spec = spec;
    this.agenda = agenda;
    this.fleet = fleet;
    this.draws = draws;
    shares =
        new FairShares(
            hosts.stream().mapToDouble(host -> linkMiBPerSecond(spec.links(), host)).toArray());
  }

  /** What migrations may send from or to a host, in MiB/s. */
  static double linkMiBPerSecond(MigrationSpec.Links links, HostSpec host) {
    long known = host.type().nameplate().networkMbps();
    return PreCopy.miBPerSecond(links.share() * (known > 0 ? known : links.unknownMbps()));
  }

  /** Whether an instance is on its way. */
  public boolean migrates(long instance) {
    return active.containsKey(instance);
  }

  /** Migrations on their way. */
  public int active() {
    return active.size();
  }

  /** What every running migration costs its hosts: (host, milli-vCPU, memory in MiB). */
  public interface CostVisitor {
    void visit(int host, long milliVcpu, double memoryMiB);
  }

  /** Visits the costs that hosts carry now; for audits. */
  public void forEachCost(CostVisitor visitor) {
    for (Migration migration : active.values()) {
      visitCosts(migration, visitor);
    }
  }

  /** Begins to move a running instance; it must not migrate yet. */
  public void begin(long instance, int source, Placement target) {
    double memory = fleet.memoryInUseMiB(instance);
    Migration migration =
        new Migration(instance, source, target, agenda.now(), memory, breaksAt(instance, memory));
    if (active.putIfAbsent(instance, migration) != null) {
      throw new IllegalStateException("Instance %d migrates already.".formatted(instance));
    }
    visitCosts(migration, (host, vcpu, miB) -> fleet.carry(host, vcpu, miB, 1));
    if (spec.mode() == MigrationSpec.Mode.POST_COPY) {
      stopForFetching(migration);
    } else {
      noteDirtying(migration);
    }
    share();
  }

  /**
   * Ends a migration before its time.
   *
   * @param end cancelled when the instance ends; failed when an end of it does
   */
  public void stop(long instance, End end, String reason) {
    Migration migration = active.get(instance);
    if (migration != null) {
      migration.settle(agenda.now());
      end(migration, end, reason);
      share();
    }
  }

  /** The migrations that set out from or for a host, by instance. */
  public List<Long> touching(int host) {
    List<Long> touching = new ArrayList<>();
    for (Migration migration : active.values()) {
      if (migration.source == host || migration.target.host() == host) {
        touching.add(migration.instance);
      }
    }
    return touching;
  }

  /** Whether the instance runs at its target already while its memory is fetched. */
  public boolean fetches(long instance) {
    Migration migration = active.get(instance);
    return migration != null && migration.stage == Stage.FETCHING;
  }

  private double breaksAt(long instance, double memoryMiB) {
    int attempt = begun++;
    return spec.failureProbability() > 0
            && draws.uniform(FAILURES, instance, 2 * attempt) < spec.failureProbability()
        ? memoryMiB * draws.uniform(FAILURES, instance, 2 * attempt + 1)
        : -1;
  }

  private void visitCosts(Migration migration, CostVisitor visitor) {
    boolean fetching = migration.stage == Stage.FETCHING;
    int held = fetching ? migration.source : migration.target.host();
    visitor.visit(migration.source, spec.cost().sourceMilliVcpu(), 0);
    visitor.visit(migration.target.host(), spec.cost().targetMilliVcpu(), 0);
    visitor.visit(held, 0, migration.memoryMiB);
  }

  private void noteDirtying(Migration migration) {
    migration.dirtyMiBPerSecond =
        spec.dirtying().miBPerVcpuSecond() * fleet.busyVcpus(migration.instance);
  }

  private void due(long instance) {
    Migration migration = active.get(instance);
    if (migration == null || migration.dueTick != agenda.now()) {
      return;
    }
    migration.dueTick = Ticks.NEVER;
    migration.settle(agenda.now());
    advance(migration);
    share();
  }

  private void advance(Migration migration) {
    boolean breaks = migration.sends() && migration.breaks();
    if (migration.sends()) {
      migration.finishTransfer();
    }
    if (breaks) {
      breakOff(migration);
      return;
    }
    switch (migration.stage) {
      case COPYING -> endRound(migration);
      case STOPPED -> switchOver(migration);
      case SWITCHING -> arrive(migration);
      case FETCHING -> end(migration, End.COMPLETED, "");
    }
  }

  private void breakOff(Migration migration) {
    End end = migration.stage == Stage.FETCHING ? End.LOST : End.FAILED;
    end(migration, end, "the transfer broke off");
  }

  /** What was written meanwhile is the next round, or the last one. */
  private void endRound(Migration migration) {
    double seconds = migration.roundSeconds(agenda.now());
    double workingSet = spec.dirtying().workingSet() * migration.memoryMiB;
    double dirtied = PreCopy.dirtiedMiB(migration.dirtyMiBPerSecond, seconds, workingSet);
    double rate = seconds > 0 ? migration.roundMiB / seconds : Double.POSITIVE_INFINITY;
    if (dirtied == 0
        || PreCopy.fitsDownTime(dirtied, rate, Ticks.toSeconds(spec.maxDownTimeTicks()))) {
      stopForCopy(migration, dirtied);
    } else if (migration.rounds >= spec.maxRounds()) {
      giveUpRounds(migration, dirtied);
    } else if (stalls(migration, dirtied)) {
      resolveStall(migration, dirtied);
    } else {
      nextRound(migration, dirtied);
    }
  }

  private boolean stalls(Migration migration, double dirtied) {
    if (PreCopy.unproductive(migration.roundMiB, dirtied)) {
      migration.unproductive++;
    }
    return migration.unproductive >= PreCopy.UNPRODUCTIVE_ROUNDS;
  }

  private void resolveStall(Migration migration, double dirtied) {
    migration.unproductive = 0;
    switch (spec.stall()) {
      case THROTTLE -> {
        migration.throttle = PreCopy.nextThrottle(migration.throttle);
        fleet.setPace(migration.instance, 1 - migration.throttle);
        nextRound(migration, dirtied);
      }
      case POST_COPY -> fetchRest(migration, dirtied);
      case STOP_AND_COPY -> stopForCopy(migration, dirtied);
      case ABORT -> end(migration, End.FAILED, "memory is written faster than it can be sent");
    }
  }

  private void giveUpRounds(Migration migration, double dirtied) {
    switch (spec.stall()) {
      case POST_COPY -> fetchRest(migration, dirtied);
      case STOP_AND_COPY -> stopForCopy(migration, dirtied);
      case THROTTLE, ABORT ->
          end(migration, End.FAILED, "no convergence after %d rounds".formatted(spec.maxRounds()));
    }
  }

  private void nextRound(Migration migration, double dirtied) {
    migration.beginRound(dirtied, agenda.now());
    noteDirtying(migration);
  }

  private void stopForCopy(Migration migration, double rest) {
    if (rest > 0) {
      migration.beginRound(rest, agenda.now());
    }
    stop(migration);
  }

  private void stopForFetching(Migration migration) {
    migration.fetches = true;
    migration.leftMiB = 0;
    stop(migration);
    switchOver(migration);
  }

  private void fetchRest(Migration migration, double rest) {
    migration.beginRound(rest, agenda.now());
    stopForFetching(migration);
  }

  private void stop(Migration migration) {
    migration.stage = Stage.STOPPED;
    migration.stoppedTick = agenda.now();
    fleet.setPace(migration.instance, 0);
  }

  private void switchOver(Migration migration) {
    migration.stage = Stage.SWITCHING;
    enter(migration, agenda.now() + spec.switchOverTicks());
  }

  private void arrive(Migration migration) {
    migration.downTicks += agenda.now() - migration.stoppedTick;
    visitCosts(migration, (host, vcpu, miB) -> fleet.carry(host, vcpu, miB, -1));
    fleet.handOver(migration.instance, migration.target);
    fleet.setPace(migration.instance, 1);
    migration.stage = Stage.FETCHING;
    visitCosts(migration, (host, vcpu, miB) -> fleet.carry(host, vcpu, miB, 1));
    if (migration.fetches) {
      migration.leftMiB = migration.roundMiB;
      migration.settledTick = agenda.now();
    } else {
      end(migration, End.COMPLETED, "");
    }
  }

  private void end(Migration migration, End end, String reason) {
    active.remove(migration.instance);
    visitCosts(migration, (host, vcpu, miB) -> fleet.carry(host, vcpu, miB, -1));
    MigrationOutcome outcome = migration.outcome(agenda.now(), end, reason);
    if (end != End.COMPLETED && migration.stage != Stage.FETCHING) {
      fleet.setPace(migration.instance, 1);
    }
    fleet.ended(outcome, migration.target);
  }

  /** Settles every migration, shares the links anew and enters the ends of the transfers. */
  private void share() {
    Migration[] sending =
        active.values().stream().filter(Migration::sends).toArray(Migration[]::new);
    int[] from = new int[sending.length];
    int[] to = new int[sending.length];
    for (int i = 0; i < sending.length; i++) {
      sending[i].settle(agenda.now());
      from[i] = sending[i].source;
      to[i] = sending[i].target.host();
    }
    double[] rates = shares.rates(from, to);
    for (int i = 0; i < sending.length; i++) {
      sending[i].rateMiBPerSecond = rates[i];
      enter(sending[i], agenda.now() + ticks(sending[i].leftOfStage(), rates[i]));
    }
  }

  private void enter(Migration migration, long tick) {
    if (migration.dueTick != tick) {
      migration.dueTick = tick;
      agenda.add(tick, Phase.COMPLETION, due, migration.instance);
    }
  }

  /** Whole ticks that a transfer takes, rounded up; a hair of rounding error costs no tick. */
  private static long ticks(double miB, double miBPerSecond) {
    return (long) Math.ceil(miB / miBPerSecond * Ticks.PER_SECOND - 1e-6);
  }
}
