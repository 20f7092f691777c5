package dev.berth.sim.planetlab;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.sim.Audit;
import dev.berth.sim.planetlab.ConsolidationPolicy.Consolidate;
import dev.berth.sim.planetlab.ConsolidationPolicy.FullPower;
import dev.berth.sim.planetlab.TickListener.TickState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of the published consolidation experiment: decisions at ticks, ends of migrations between
 * them. The clock is a sum of seconds, as CloudSim's is, so that rounding is the published one.
 * Source: Beloglazov, Buyya, CCPE 24(13), 2012; every rule in {@code docs/PLANETLAB.md}.
 */
public final class Consolidation {

  private static final double TICKS_PER_SECOND = 1000;

  private final ConsolidationSpec spec;
  private final ConsolidationPolicy policy;
  private final Demand demand;
  private final Books books;
  private final Usage usage;
  private final Targets targets;
  private final @Nullable Optimiser optimiser;
  private final RunningMoves running;
  private final BooksAudit recount;
  private final Audit audit;
  private final TickListener listener;
  private int left;
  private int migrations;
  private long activeHosts;
  private long events;

  private Consolidation(
      ConsolidationSpec spec,
      ConsolidationPolicy policy,
      Draws draws,
      Audit audit,
      TickListener listener) {
    this.spec = spec;
    this.policy = policy;
    this.audit = audit;
    this.listener = listener;
    demand = new Demand(spec.instances(), spec.series(), spec.intervalSeconds(), spec.ticks());
    books = new Books(spec.hosts(), spec.instances(), demand);
    usage = new Usage(spec.hosts(), books, demand, spec.rules());
    running = new RunningMoves(spec, books);
    recount = new BooksAudit(books, usage, demand);
    Consolidate moving = policy instanceof Consolidate consolidate ? consolidate : null;
    HostLoads loads =
        new HostLoads(
            books, demand, moving == null ? NeverOverloaded.INSTANCE : moving.detector(), spec);
    targets = new Targets(books, demand, usage, loads, spec.rules(), kinds(spec.hosts()));
    optimiser =
        moving == null
            ? null
            : new Optimiser(
                books,
                demand,
                usage,
                loads,
                targets,
                moving.selector(),
                new HostInstances(books, demand, usage, draws),
                spec.rules());
  }

  /**
   * Runs it.
   *
   * @throws BadInputException when the hosts cannot hold the instances at the start
   */
  public static ConsolidationOutcome run(
      ConsolidationSpec spec,
      ConsolidationPolicy policy,
      Draws draws,
      Audit audit,
      TickListener listener) {
    return new Consolidation(spec, policy, draws, audit, listener).run();
  }

  private ConsolidationOutcome run() {
    placeAll();
    if (spec.rules().repaired(Repair.ALL_STEPS_PAY)) {
      demand.goTo(0);
      usage.updateAll(0);
      usage.notePayers();
    }
    double seconds = spec.startOffsetSeconds();
    for (int tick = 0; tick < spec.ticks(); tick++) {
      seconds += spec.intervalSeconds();
      tick(seconds);
      endMoves();
    }
    if (audit != Audit.OFF) {
      recount.check("the end");
    }
    return outcome();
  }

  private void placeAll() {
    demand.full();
    for (int instance = 0; instance < books.instances(); instance++) {
      int host = optimiser == null ? targets.firstFit(instance) : targets.initial(instance);
      if (host == Targets.NONE) {
        throw new BadInputException(
            "No host can hold instance %d (%s MIPS, %s MiB) at the start; give more hosts."
                .formatted(instance, demand.mips(instance), books.memoryMiB(instance)));
      }
      books.place(instance, host);
      books.settle(instance, host);
    }
  }

  private void tick(double seconds) {
    demand.goTo(seconds);
    demand.record();
    measure(seconds);
    int active = usage.activeHosts();
    double watts = usage.watts();
    if (policy instanceof FullPower) {
      usage.payFull(seconds);
      watts = usage.fullWatts();
    }
    double used = usage.utilisation();
    activeHosts += active;
    int started = 0;
    if (optimiser != null) {
      Moves moves = optimiser.decide();
      started = moves.size();
      start(moves, seconds);
    }
    migrations += started;
    usage.notePayers();
    ended("the tick at " + seconds + " s");
    int overloaded = optimiser == null ? 0 : optimiser.overloadedHosts();
    listener.ticked(
        Math.round(seconds * TICKS_PER_SECOND),
        new TickState(
            active,
            watts,
            used,
            books.instances() - left,
            overloaded,
            started,
            SpecPower.kwh(usage.joules())));
  }

  /** Measures every host, pays for the step, lets go who asks for nothing. */
  private void measure(double seconds) {
    usage.updateAll(seconds);
    usage.pay(seconds);
    if (!spec.rules().repaired(Repair.IDLE_INSTANCES_STAY)) {
      letGo();
    }
  }

  private void letGo() {
    for (int instance = 0; instance < books.instances(); instance++) {
      if (demand.request(instance) == 0 && !books.gone(instance) && !books.moving(instance)) {
        books.leave(instance);
        left++;
      }
    }
  }

  private void start(Moves moves, double seconds) {
    for (int i = 0; i < moves.size(); i++) {
      int instance = moves.instance(i);
      running.start(instance, moves.target(i), seconds);
      usage.update(moves.target(i), seconds);
      usage.update(books.hostOf(instance), seconds);
    }
  }

  private void endMoves() {
    for (double end = running.nextEnd(spec.horizonTicks());
        end >= 0;
        end = running.nextEnd(spec.horizonTicks())) {
      demand.goTo(end);
      measure(end);
      running.end(end);
      measure(end);
      usage.notePayers();
      ended("the end of moves at " + end + " s");
    }
    running.clear();
  }

  private void ended(String event) {
    events++;
    if (audit == Audit.EVERY_EVENT) {
      recount.check(event);
    }
  }

  private ConsolidationOutcome outcome() {
    HostMeter hosts = usage.hostMeter();
    hosts.end();
    return new ConsolidationOutcome(
        SpecPower.kwh(usage.joules()),
        migrations,
        hosts.violationShare(),
        usage.instanceMeter().migrationShare(),
        usage.instanceMeter().missedShare(),
        hosts.shutdowns(),
        hosts.meanSecondsToShutdown(),
        (double) activeHosts / spec.ticks(),
        targets.searches(),
        events);
  }

  /** Equal numbers for equal models. */
  private static int[] kinds(List<HostModel> hosts) {
    Map<HostModel, Integer> numbers = new LinkedHashMap<>();
    return hosts.stream()
        .mapToInt(host -> numbers.computeIfAbsent(host, model -> numbers.size()))
        .toArray();
  }
}
