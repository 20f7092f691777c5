package dev.berth.bench;

import dev.berth.draws.Draws;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.Aspect;
import dev.berth.strategy.Strategy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decision: an arrival is placed, booked and running, and a random instance departs, at 70 % of
 * the fleet's processors. Flavors are equally frequent.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlacementBenchmark {

  /** Which placer decides. */
  public enum PlacerKind {
    SCAN,
    INDEX
  }

  @Param({"INDEX", "SCAN"})
  PlacerKind placer = PlacerKind.INDEX;

  @Param({"1000", "10000", "100000"})
  int hosts;

  @Param({"16"})
  int classes;

  @Param({"THREE_SCORES"})
  BenchStrategies strategy = BenchStrategies.THREE_SCORES;

  private LoadedFleet fleet;
  private Placer subject;

  @SuppressWarnings("NullAway.Init")
  public PlacementBenchmark() {}

  @Setup(Level.Trial)
  public void fill() {
    Strategy compiled = strategy.strategy();
    fleet = new LoadedFleet(hosts, classes, compiled.reads().contains(Aspect.TENANT_COUNTS), 1);
    Placer filler = placer(PlacerKind.INDEX, compiled);
    fleet.fill(filler);
    subject = placer(placer, compiled);
  }

  @Benchmark
  public int decision() {
    return fleet.step(subject);
  }

  private static Placer placer(PlacerKind kind, Strategy strategy) {
    return kind == PlacerKind.INDEX && IndexedPlacer.indexable(strategy)
        ? new IndexedPlacer(strategy, new Draws(1), 1L << 30)
        : new ScanPlacer(strategy, new Draws(1));
  }
}
