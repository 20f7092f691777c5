package dev.berth.capacity;

import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.PoolKey;
import dev.berth.ports.RunRecorder;
import dev.berth.state.Aspect;
import dev.berth.state.ChangeJournal;
import dev.berth.state.FleetState;
import dev.berth.state.Topology;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How many more instances of each watched flavor fit now, per domain and in all, kept up to date
 * from the change journal host by host; raises and ends low-water alarms. Counts what the hosts
 * would take one by one, so a strategy whose constraints look beyond a host is refused.
 */
public final class PoolTracker {

  private static final int MOST_PER_HOST = 1_000_000;
  private static final long NEVER = -1;

  private final FleetState state;
  private final RunRecorder recorder;
  private final List<Pool> pools = new ArrayList<>();
  private final int reads;
  private long version = NEVER;

  /**
   * @throws IllegalArgumentException when a constraint of the strategy looks beyond its host
   */
  public PoolTracker(
      List<LowWater> rules, FleetState state, Strategy strategy, RunRecorder recorder) {
    if (!Room.byHost(strategy)) {
      throw new IllegalArgumentException(
          "The strategy %s has a constraint that looks beyond its host; its pools are no sums over hosts."
              .formatted(strategy.name()));
    }
    this.state = state;
    this.recorder = recorder;
    rules.forEach(rule -> pools.add(new Pool(rule, strategy)));
    Set<Aspect> aspects = EnumSet.of(Aspect.CAPACITY, Aspect.STATUS);
    for (int i = 0; i < strategy.constraintCount(); i++) {
      aspects.addAll(strategy.constraint(i).reads());
    }
    reads = Aspect.bits(aspects);
  }

  /** Whether a strategy's pools can be followed. */
  public static boolean follows(Strategy strategy) {
    return Room.byHost(strategy);
  }

  /** The fleet has changed; costs what changed since the last time. */
  public void update(long tick) {
    ChangeJournal journal = state.journal();
    if (version == NEVER || !journal.reaches(version)) {
      pools.forEach(Pool::recount);
    } else {
      follow(journal);
    }
    version = journal.version();
    pools.forEach(pool -> pool.tell(tick));
  }

  private void follow(ChangeJournal journal) {
    long now = journal.version();
    for (long at = version; at < now; at++) {
      if ((journal.aspects(at) & reads) == 0) {
        continue;
      }
      int row = journal.row(at);
      if (row == ChangeJournal.ALL_ROWS) {
        pools.forEach(Pool::recount);
        return;
      }
      pools.forEach(pool -> pool.recount(row));
    }
  }

  /** How many more fit into a pool, as of the last update; domains count from 0. */
  public long room(int rule, int domain) {
    return pools.get(rule).fit[domain];
  }

  /** The number of domains of a rule's pools. */
  public int domains(int rule) {
    return pools.get(rule).fit.length;
  }

  /** The flavor of a rule. */
  public Flavor flavor(int rule) {
    return pools.get(rule).rule.flavor();
  }

  /** One rule's pools. */
  private final class Pool {
    private final LowWater rule;
    private final HostRoom room;
    private final int[] ofRow;
    private final long[] fit;
    private final boolean[] low;

    Pool(LowWater rule, Strategy strategy) {
      this.rule = rule;
      room = new HostRoom(strategy, state, rule.flavor(), 0, MOST_PER_HOST);
      ofRow = new int[state.hostCount()];
      int domains = rule.level().map(level -> state.topology().domainCount(level)).orElse(1);
      fit = new long[domains];
      low = new boolean[domains];
    }

    void recount() {
      for (int row = 0; row < ofRow.length; row++) {
        recount(row);
      }
    }

    void recount(int row) {
      int now = room.of(row);
      fit[domain(row)] += now - ofRow[row];
      ofRow[row] = now;
    }

    private int domain(int row) {
      Topology topology = state.topology();
      return rule.level().map(level -> topology.domain(level, row)).orElse(0);
    }

    void tell(long tick) {
      for (int domain = 0; domain < fit.length; domain++) {
        boolean now = low[domain] ? fit[domain] < rule.clearedAt() : fit[domain] < rule.below();
        if (now != low[domain]) {
          low[domain] = now;
          recorder.lowWater(tick, key(domain), now);
        }
      }
    }

    private PoolKey key(int domain) {
      return rule.level()
          .map(
              level ->
                  new PoolKey(
                      rule.flavor().name(), level, state.topology().domainName(level, domain)))
          .orElseGet(() -> new PoolKey(rule.flavor().name(), DomainLevel.ZONE, ""));
    }
  }
}
