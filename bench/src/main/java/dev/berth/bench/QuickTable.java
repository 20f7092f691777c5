package dev.berth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The benchmarks in short, in one process on one thread: processor time, medians of three after
 * warming. For a first look; the JMH benchmarks fork a fresh process for each figure.
 */
public final class QuickTable {

  private static final int RUNS = 3;

  private QuickTable() {}

  public static void main(String[] arguments) throws IOException {
    System.out.printf(Locale.ROOT, "%-64s %16s %9s%n", "what", "median", "spread");
    placement();
    kernel();
    monitor();
    traces();
    peers();
  }

  private static void placement() {
    double index = 0;
    for (int hosts : new int[] {1000, 10_000, 100_000}) {
      double perSecond = index("three scores", BenchStrategies.THREE_SCORES, hosts, 16);
      index = hosts == 10_000 ? perSecond : index;
    }
    Decisions scan = Decisions.ofScan(BenchStrategies.THREE_SCORES, 10_000, 16, RUNS, 500);
    decisions("placement by scan, 10,000 hosts, 16 classes, three scores", scan);
    row("index against scan", "%.0f x".formatted(index / scan.perSecond()), "");
    index("three scores", BenchStrategies.THREE_SCORES, 10_000, 1);
    index("three scores", BenchStrategies.THREE_SCORES, 10_000, 256);
    index("spread over racks", BenchStrategies.SPREAD_RACKS, 10_000, 16);
  }

  private static double index(String name, BenchStrategies strategy, int hosts, int classes) {
    int steps = Math.min(100_000, 1_600_000 / classes);
    Decisions found = Decisions.ofIndex(strategy, hosts, classes, RUNS, steps);
    decisions(
        String.format(
            Locale.ROOT, "placement by index, %,d hosts, %d classes, %s", hosts, classes, name),
        found);
    return found.perSecond();
  }

  private static void decisions(String what, Decisions found) {
    row(what, String.format(Locale.ROOT, "%,.0f/s", found.perSecond()), percent(found.spread()));
    row(
        "  99.9 % of them under; bytes each",
        String.format(Locale.ROOT, "%.0f us; %.0f B", found.slowestMicros(), found.bytes()), "");
  }

  private static void kernel() {
    BusyAgenda agenda = new BusyAgenda(100_000);
    int events = 2_000_000;
    Runnable run =
        () -> {
          for (int event = 0; event < events; event++) {
            agenda.step();
          }
        };
    run.run();
    double[] seconds = CpuClock.sorted(RUNS, run);
    double perSecond = events / CpuClock.median(seconds);
    row("event kernel, 100,000 pending", String.format(Locale.ROOT, "%,.0f/s", perSecond), seconds);
  }

  private static void monitor() {
    RunningFleet fleet = new RunningFleet(10_000, 100_000);
    Runnable day =
        () -> {
          for (int tick = 0; tick < 288; tick++) {
            fleet.tick();
          }
        };
    day.run();
    double[] seconds = CpuClock.sorted(RUNS, day);
    row(
        "288 monitor ticks, 100,000 instances on 10,000 hosts",
        "%.2f s".formatted(CpuClock.median(seconds)),
        seconds);
  }

  private static void traces() throws IOException {
    Path table = WrittenTable.write(50_000);
    try {
      WrittenTable.read(table);
      double[] seconds = CpuClock.sorted(RUNS, () -> WrittenTable.read(table));
      double perSecond = 50_000 / CpuClock.median(seconds);
      String value = String.format(Locale.ROOT, "%,.0f rows/s", perSecond);
      row("trace reading, gzipped Azure 2017 layout", value, seconds);
      parquet(table);
    } finally {
      Files.delete(table);
    }
  }

  private static void parquet(Path table) throws IOException {
    Path file = Files.createTempFile("berth-bench", ".parquet");
    try {
      WrittenTable.convert(table, file);
      WrittenTable.readParquet(file);
      double[] seconds = CpuClock.sorted(RUNS, () -> WrittenTable.readParquet(file));
      double perSecond = 50_000 / CpuClock.median(seconds);
      String value = String.format(Locale.ROOT, "%,.0f requests/s", perSecond);
      row("trace reading, native Parquet", value, seconds);
    } finally {
      Files.delete(file);
    }
  }

  private static void peers() {
    for (StockPeer peer : StockPeer.values()) {
      StockPeer.Result result = peer.measure(200, 5000, 1);
      String name = peer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      String what = "stock CloudSim Plus %s, 200 hosts, 5,000 arrivals".formatted(name);
      row(what, "%.2f s".formatted(result.stockSeconds()), "");
      row(
          "Berth, the same, every VM on the same host",
          String.format(Locale.ROOT, "%.3f s", result.berthSeconds()),
          "");
      row("ratio", String.format(Locale.ROOT, "%.0f x", result.ratio()), "");
    }
  }

  private static void row(String what, String value, double[] seconds) {
    row(what, value, percent(CpuClock.spread(seconds)));
  }

  private static String percent(double spread) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * spread);
  }

  private static void row(String what, String value, String spread) {
    System.out.printf(Locale.ROOT, "%-64s %16s %9s%n", what, value, spread);
  }
}
