package dev.berth.sim.planetlab;

import dev.berth.relocation.selector.Selector;
import java.util.Arrays;

/**
 * Decides at a tick which instances move where: first from overloaded hosts, then, host by host
 * from the least used on, all of a host if all of them find a place.
 */
final class Optimiser {

  private final Books books;
  private final Demand demand;
  private final Usage usage;
  private final HostLoads loads;
  private final Targets targets;
  private final Selector selector;
  private final HostInstances candidates;
  private final Rules rules;

  private final Moves moves = new Moves();
  private final Snapshot snapshot;
  private final boolean[] overloaded;
  private final boolean[] noSource;
  private final boolean[] noTarget;
  private final int[] leaving;
  private final double[] wanted;

  Optimiser(
      Books books,
      Demand demand,
      Usage usage,
      HostLoads loads,
      Targets targets,
      Selector selector,
      HostInstances candidates,
      Rules rules) {
    this.books = books;
    this.demand = demand;
    this.usage = usage;
    this.loads = loads;
    this.targets = targets;
    this.selector = selector;
    this.candidates = candidates;
    this.rules = rules;
    snapshot = new Snapshot(books);
    overloaded = new boolean[books.hosts()];
    noSource = new boolean[books.hosts()];
    noTarget = new boolean[books.hosts()];
    leaving = new int[books.instances()];
    wanted = new double[books.instances()];
  }

  /** The moves to start, in order. The books are as before when it returns. */
  Moves decide() {
    moves.clear();
    snapshot.take();
    for (int host = 0; host < overloaded.length; host++) {
      overloaded[host] = loads.overloaded(host);
    }
    int count = relieve();
    demand.sortByRequest(leaving, count);
    promise(count);
    beginEmptying();
    for (int host = leastUsed(); host != Targets.NONE; host = leastUsed()) {
      noSource[host] = true;
      noTarget[host] = true;
      empty(host);
    }
    snapshot.restore();
    return moves;
  }

  /** Hosts that were overloaded at the latest decision. */
  int overloadedHosts() {
    int count = 0;
    for (boolean each : overloaded) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /** Takes instances off the overloaded hosts until these are so no more. */
  private int relieve() {
    int count = 0;
    for (int host = 0; host < overloaded.length; host++) {
      int chosen = 0;
      while (overloaded[host] && books.count(host) > 0) {
        int index = selector.select(candidates.at(host, chosen), wanted);
        int instance = books.instance(host, index);
        leaving[count++] = instance;
        chosen++;
        snapshot.touch(host);
        books.remove(instance, host);
        books.share(host);
        if (!loads.overloaded(host)) {
          break;
        }
      }
    }
    return count;
  }

  /** One for which there is no host stays where it is. */
  private void promise(int count) {
    for (int i = 0; i < count; i++) {
      int target = targets.find(leaving[i], overloaded);
      if (target != Targets.NONE) {
        place(leaving[i], target);
      }
    }
  }

  private void place(int instance, int target) {
    snapshot.touch(target);
    books.place(instance, target);
    moves.add(instance, target);
  }

  private void beginEmptying() {
    for (int host = 0; host < noSource.length; host++) {
      noSource[host] = overloaded[host] || usage.measured(host) == 0;
      noTarget[host] = noSource[host];
    }
    if (rules.repaired(Repair.PROMISED_HOSTS_STAY)) {
      for (int i = 0; i < moves.size(); i++) {
        noSource[moves.target(i)] = true;
      }
    }
  }

  private int leastUsed() {
    int least = Targets.NONE;
    double use = 1;
    for (int host = 0; host < noSource.length; host++) {
      if (!noSource[host]) {
        double measured = usage.measured(host);
        if (measured > 0 && measured < use) {
          use = measured;
          least = host;
        }
      }
    }
    return least;
  }

  private void empty(int host) {
    int count = books.copyList(host, leaving, 0);
    demand.sortByRequest(leaving, count);
    int before = moves.size();
    for (int i = 0; i < count; i++) {
      int target = targets.find(leaving[i], noTarget);
      if (target == Targets.NONE) {
        undo(before);
        return;
      }
      place(leaving[i], target);
    }
    for (int i = before; i < moves.size(); i++) {
      noSource[moves.target(i)] = true;
    }
  }

  private void undo(int before) {
    for (int i = moves.size() - 1; i >= before; i--) {
      books.remove(moves.instance(i), moves.target(i));
      books.share(moves.target(i));
    }
    moves.cut(before);
  }

  /** Every host's list at the beginning, to be put back where it was touched. */
  private static final class Snapshot {
    private final Books books;
    private final int[] lists;
    private final int[] starts;
    private final boolean[] touched;

    Snapshot(Books books) {
      this.books = books;
      lists = new int[books.instances()];
      starts = new int[books.hosts() + 1];
      touched = new boolean[books.hosts()];
    }

    void take() {
      Arrays.fill(touched, false);
      for (int host = 0; host < touched.length; host++) {
        starts[host + 1] = books.copyList(host, lists, starts[host]);
      }
    }

    void touch(int host) {
      touched[host] = true;
    }

    void restore() {
      for (int host = 0; host < touched.length; host++) {
        if (touched[host]) {
          books.restoreList(host, lists, starts[host], starts[host + 1]);
        }
      }
    }
  }
}
