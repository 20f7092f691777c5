package dev.berth.sim.fault;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostStatus;
import dev.berth.sim.fault.FaultSpec.Outage;
import dev.berth.sim.fault.FaultSpec.RandomFaults;
import dev.berth.sim.fleet.SimulatedFleet;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.state.Topology;
import java.util.stream.IntStream;

/**
 * Fails hosts and repairs them, in the fault phase of a tick. Every domain has a stream of its own,
 * so that one more rule changes nothing about the others.
 */
public final class FaultInjector {

  private final FaultSpec spec;
  private final SimulatedFleet fleet;
  private final Topology topology;
  private final Agenda agenda;
  private final Draws draws;
  private final int[] outagesOfHost;

  public FaultInjector(FaultSpec spec, SimulatedFleet fleet, Agenda agenda, Draws draws) {
    this.spec = spec;
    this.fleet = fleet;
    this.agenda = agenda;
    this.draws = draws;
    topology = new Topology(fleet.hosts());
    outagesOfHost = new int[fleet.hosts().size()];
  }

  /** Enters the first outages. */
  public void start() {
    for (int rule = 0; rule < spec.random().size(); rule++) {
      RandomFaults faults = spec.random().get(rule);
      Stream stream = Stream.named("fault.%d.%s".formatted(rule, faults.level().key()));
      for (int domain = 0; domain < topology.domainCount(faults.level()); domain++) {
        new Renewal(faults, domain, draws.sequence(stream, domain)).next();
      }
    }
    spec.planned().forEach(this::plan);
  }

  private void plan(Outage outage) {
    int domain = domain(outage.level(), outage.name());
    if (outage.noticeTicks() > 0) {
      add(
          outage.atTick() - outage.noticeTicks(),
          subject -> each(outage.level(), domain, row -> fleet.power(row, HostStatus.DRAINING)));
    }
    add(outage.atTick(), subject -> down(outage.level(), domain));
    add(outage.atTick() + outage.lastingTicks(), subject -> up(outage.level(), domain));
  }

  /** A tick beyond what a long holds never comes. */
  private void add(long tick, Action action) {
    if (tick >= agenda.now()) {
      agenda.add(tick, Phase.FAULT, action, 0);
    }
  }

  private void down(DomainLevel level, int domain) {
    each(
        level,
        domain,
        row -> {
          if (outagesOfHost[row]++ == 0) {
            fleet.setFailed(row, true);
          }
        });
  }

  private void up(DomainLevel level, int domain) {
    each(
        level,
        domain,
        row -> {
          if (--outagesOfHost[row] == 0) {
            fleet.setFailed(row, false);
          }
        });
  }

  private void each(DomainLevel level, int domain, java.util.function.IntConsumer action) {
    for (int row : topology.members(level, domain)) {
      action.accept(row);
    }
  }

  private int domain(DomainLevel level, String name) {
    return IntStream.range(0, topology.domainCount(level))
        .filter(each -> topology.domainName(level, each).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no %s named %s that could fail.".formatted(level.key(), name)));
  }

  /** Failure and repair of one domain in turn. */
  private final class Renewal {
    private final RandomFaults faults;
    private final int domain;
    private final SequentialDraws lengths;

    Renewal(RandomFaults faults, int domain, SequentialDraws lengths) {
      this.faults = faults;
      this.domain = domain;
      this.lengths = lengths;
    }

    void next() {
      add(agenda.now() + faults.between().draw(lengths), subject -> fail());
    }

    private void fail() {
      down(faults.level(), domain);
      add(agenda.now() + faults.repair().draw(lengths), subject -> repair());
    }

    private void repair() {
      up(faults.level(), domain);
      next();
    }
  }
}
