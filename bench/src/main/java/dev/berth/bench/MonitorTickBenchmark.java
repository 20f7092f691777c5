package dev.berth.bench;

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

/** One sample of a whole fleet: processor and memory use, power, sensors. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MonitorTickBenchmark {

  @Param({"10000"})
  int hosts;

  @Param({"100000"})
  int instances;

  private RunningFleet fleet;

  @SuppressWarnings("NullAway.Init")
  public MonitorTickBenchmark() {}

  @Setup(Level.Trial)
  public void fill() {
    fleet = new RunningFleet(hosts, instances);
  }

  @Benchmark
  public double tick() {
    return fleet.tick();
  }
}
