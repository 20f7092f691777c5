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

/** One event of the agenda: taken out, handled, and its successor entered. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventKernelBenchmark {

  @Param({"1000", "100000", "1000000"})
  int pending;

  private BusyAgenda agenda;

  @SuppressWarnings("NullAway.Init")
  public EventKernelBenchmark() {}

  @Setup(Level.Trial)
  public void fill() {
    agenda = new BusyAgenda(pending);
  }

  @Benchmark
  public long event() {
    return agenda.step();
  }
}
