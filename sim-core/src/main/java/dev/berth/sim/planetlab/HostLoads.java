package dev.berth.sim.planetlab;

import dev.berth.relocation.detector.Detector;
import dev.berth.relocation.detector.LoadHistory;
import java.util.Arrays;

/**
 * Asks a detector about hosts. A host's past load is made of the past of the instances that stand
 * on it now; it is added up once per change of the host.
 */
final class HostLoads {

  /** Past ticks that are kept. */
  static final int HISTORY = 30;

  private final Books books;
  private final Demand demand;
  private final Detector detector;
  private final ConsolidationSpec spec;
  private final LoadHistory history = new LoadHistory(HISTORY);
  private final double[][] past;
  private final long[] pastOf;

  HostLoads(Books books, Demand demand, Detector detector, ConsolidationSpec spec) {
    this.books = books;
    this.demand = demand;
    this.detector = detector;
    this.spec = spec;
    past = new double[books.hosts()][detector.samples() == 0 ? 0 : HISTORY];
    pastOf = new long[books.hosts()];
    Arrays.fill(pastOf, -1);
  }

  boolean overloaded(int host) {
    return books.count(host) > 0 && ask(host, -1);
  }

  /** Whether a host would be overloaded with one instance more. */
  boolean overloadedWith(int host, int instance) {
    return ask(host, instance);
  }

  private boolean ask(int host, int added) {
    double requested = 0;
    double memoryMiB = 0;
    for (int i = 0; i < books.count(host); i++) {
      requested += demand.request(books.instance(host, i));
      memoryMiB = Math.max(memoryMiB, books.memoryMiB(books.instance(host, i)));
    }
    if (added >= 0) {
      requested += demand.request(added);
      memoryMiB = Math.max(memoryMiB, books.memoryMiB(added));
    }
    double total = books.totalMips(host);
    double moveSeconds = spec.migrationSeconds(memoryMiB);
    history.restart(
        requested / total, Math.max(1, (int) Math.ceil(moveSeconds / spec.intervalSeconds())));
    if (detector.samples() > 0) {
      fill(host, added, total);
    }
    return detector.overloaded(history);
  }

  private void fill(int host, int added, double total) {
    double[] samples = past(host, total);
    int size = Math.min(HISTORY, demand.ticks());
    boolean oldestFirst = spec.rules().system().oldestFirst();
    for (int i = 0; i < size; i++) {
      int age = oldestFirst ? size - 1 - i : i;
      double sample = samples[age];
      if (added >= 0) {
        sample += demand.past(added, age) * demand.mips(added) / total;
      }
      history.addOlder(sample);
    }
  }

  private double[] past(int host, double total) {
    long now = (long) demand.ticks() << Integer.SIZE | books.version(host);
    double[] samples = past[host];
    if (pastOf[host] != now) {
      pastOf[host] = now;
      Arrays.fill(samples, 0);
      int size = Math.min(HISTORY, demand.ticks());
      for (int i = 0; i < books.count(host); i++) {
        int instance = books.instance(host, i);
        for (int age = 0; age < size; age++) {
          samples[age] += demand.past(instance, age) * demand.mips(instance) / total;
        }
      }
    }
    return samples;
  }
}
