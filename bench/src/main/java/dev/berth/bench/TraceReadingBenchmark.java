package dev.berth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A gzipped table of 50,000 requests in the layout of Azure 2017, read from end to end. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TraceReadingBenchmark {

  @Param({"50000"})
  int requests;

  private Path table;

  @SuppressWarnings("NullAway.Init")
  public TraceReadingBenchmark() {}

  @Setup(Level.Trial)
  public void write() throws IOException {
    table = WrittenTable.write(requests);
  }

  @TearDown(Level.Trial)
  public void remove() throws IOException {
    Files.delete(table);
  }

  @Benchmark
  public long read() {
    return WrittenTable.read(table);
  }
}
