package dev.berth.bench;

import dev.berth.draws.Draws;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.strategy.Strategy;
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
  private static final long INDEX_BYTES = 1L << 30;

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
    Strategy strategy = BenchStrategies.THREE_SCORES.strategy();
    double index = 0;
    for (int hosts : new int[] {1000, 10_000, 100_000}) {
      Placer placer = new IndexedPlacer(strategy, new Draws(1), INDEX_BYTES);
      double perSecond = decisions("index", hosts, placer, 100_000);
      index = hosts == 10_000 ? perSecond : index;
    }
    double scan = decisions("scan", 10_000, new ScanPlacer(strategy, new Draws(1)), 500);
    row("index against scan, 10,000 hosts", "%.0f x".formatted(index / scan), "");
  }

  private static double decisions(String name, int hosts, Placer placer, int steps) {
    LoadedFleet fleet = new LoadedFleet(hosts, 16, false, 1);
    fleet.fill(new IndexedPlacer(placer.strategy(), new Draws(1), INDEX_BYTES));
    steps(fleet, placer, steps);
    double[] seconds = CpuClock.sorted(RUNS, () -> steps(fleet, placer, steps));
    double perSecond = steps / CpuClock.median(seconds);
    String what = String.format(Locale.ROOT, "placement by %s, %,d hosts", name, hosts);
    row(what, String.format(Locale.ROOT, "%,.0f/s", perSecond), seconds);
    return perSecond;
  }

  private static void steps(LoadedFleet fleet, Placer placer, int steps) {
    for (int step = 0; step < steps; step++) {
      fleet.step(placer);
    }
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
    row(what, value, String.format(Locale.ROOT, "%.0f %%", 100 * CpuClock.spread(seconds)));
  }

  private static void row(String what, String value, String spread) {
    System.out.printf(Locale.ROOT, "%-64s %16s %9s%n", what, value, spread);
  }
}
