package dev.berth.sim.planetlab;

import java.util.Arrays;

/** Migrations that were started at one tick, by the instants at which they end. */
final class RunningMoves {

  private static final long NONE = Long.MAX_VALUE;
  private static final double TICKS_PER_SECOND = 1000;

  private final ConsolidationSpec spec;
  private final Books books;
  private final Moves moves = new Moves();
  private long[] ends = new long[16];
  private double[] endSeconds = new double[16];

  RunningMoves(ConsolidationSpec spec, Books books) {
    this.spec = spec;
    this.books = books;
  }

  void start(int instance, int target, double seconds) {
    int index = moves.size();
    if (index == ends.length) {
      ends = Arrays.copyOf(ends, 2 * index);
      endSeconds = Arrays.copyOf(endSeconds, 2 * index);
    }
    books.depart(instance, target);
    double end = seconds + spec.migrationSeconds(books.memoryMiB(instance));
    endSeconds[index] = end;
    ends[index] = Math.round(end * TICKS_PER_SECOND);
    moves.add(instance, target);
  }

  /** The next instant at which any ends, before the limit; negative where none does. */
  double nextEnd(long limitTick) {
    long next = NONE;
    double seconds = -1;
    for (int i = 0; i < moves.size(); i++) {
      if (ends[i] < next && ends[i] < limitTick) {
        next = ends[i];
        seconds = endSeconds[i];
      }
    }
    return seconds;
  }

  /** Ends those of an instant, in the order in which they were started. */
  void end(double seconds) {
    long now = Math.round(seconds * TICKS_PER_SECOND);
    for (int i = 0; i < moves.size(); i++) {
      if (ends[i] == now) {
        books.arrive(moves.instance(i), moves.target(i));
        ends[i] = NONE;
      }
    }
  }

  /** Forgets those that have ended; none may be under way. */
  void clear() {
    moves.clear();
  }
}
