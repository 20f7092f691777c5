package dev.berth.sim.planetlab;

/**
 * Finds the host for an instance: the one whose power rises least (modified best-fit decreasing,
 * called power-aware in the publication), the first of equals.
 */
final class Targets {

  static final int NONE = -1;

  private final Books books;
  private final Demand demand;
  private final Usage usage;
  private final HostLoads loads;
  private final Rules rules;
  private final int[] kinds;
  private final boolean[] emptyTried;
  private long searches;

  /**
   * @param kinds of hosts: equal numbers are equal models
   */
  Targets(Books books, Demand demand, Usage usage, HostLoads loads, Rules rules, int[] kinds) {
    this.books = books;
    this.demand = demand;
    this.usage = usage;
    this.loads = loads;
    this.rules = rules;
    this.kinds = kinds;
    emptyTried = new boolean[kinds.length];
  }

  /** How many hosts were looked for. */
  long searches() {
    return searches;
  }

  /** The first host that can hold an instance of full size; for runs without migrations. */
  int firstFit(int instance) {
    for (int host = 0; host < books.hosts(); host++) {
      if (holdsFullSize(instance, host)) {
        return host;
      }
    }
    return NONE;
  }

  /** The host for an instance of full size before anything runs. */
  int initial(int instance) {
    int best = NONE;
    double least = Double.MAX_VALUE;
    for (int host = 0; host < books.hosts(); host++) {
      if (holdsFullSize(instance, host)) {
        double cost = cost(instance, host);
        if (cost < least) {
          least = cost;
          best = host;
        }
      }
    }
    return best;
  }

  private boolean holdsFullSize(int instance, int host) {
    return hasSpeed(instance, host) && books.freeMemoryMiB(host) >= books.memoryMiB(instance);
  }

  private boolean hasSpeed(int instance, int host) {
    double request = demand.request(instance);
    return books.coreMips(host) >= request && books.free(host) >= request;
  }

  /**
   * The host for a running instance. The detector, which is dear, is asked only about hosts that
   * would beat the best so far, and of idle hosts of one kind only the first.
   *
   * @param excluded by host
   */
  int find(int instance, boolean[] excluded) {
    searches++;
    java.util.Arrays.fill(emptyTried, false);
    int best = NONE;
    double least = Double.MAX_VALUE;
    for (int host = 0; host < excluded.length; host++) {
      if (excluded[host] || knownEmpty(host) || !hasRoom(instance, host)) {
        continue;
      }
      double cost = cost(instance, host);
      if (cost < least && (books.given(host) == 0 || !loads.overloadedWith(host, instance))) {
        least = cost;
        best = host;
      }
    }
    return best;
  }

  /** Whether it is idle and one of its kind was looked at; then this one costs the same. */
  private boolean knownEmpty(int host) {
    if (books.count(host) > 0 || usage.inUse(host) != 0) {
      return false;
    }
    boolean tried = emptyTried[kinds[host]];
    emptyTried[kinds[host]] = true;
    return tried;
  }

  private boolean hasRoom(int instance, int host) {
    return hasSpeed(instance, host)
        && (!rules.repaired(Repair.MEMORY_COUNTS)
            || books.freeMemoryMiB(host) >= books.memoryMiB(instance));
  }

  /** The rise of power, in W. */
  private double cost(int instance, int host) {
    SpecPower power = usage.power(host);
    double total = books.totalMips(host);
    double after = power.watts((books.given(host) + demand.request(instance)) / total);
    if (rules.repaired(Repair.WAKING_COSTS) && books.count(host) == 0) {
      return after;
    }
    double before =
        rules.repaired(Repair.PROMISES_COUNT) ? books.given(host) / total : usage.measured(host);
    return after - power.watts(before);
  }
}
