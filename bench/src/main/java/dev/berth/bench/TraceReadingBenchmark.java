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

/**
 * 50,000 requests read from end to end: from a gzipped table in the layout of Azure 2017, and from
 * the native Parquet that it was converted to. Requests per second = 50,000,000 / milliseconds.
 */
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
  private Path parquet;

  @SuppressWarnings("NullAway.Init")
  public TraceReadingBenchmark() {}

  @Setup(Level.Trial)
  public void write() throws IOException {
    table = WrittenTable.write(requests);
    parquet = Files.createTempFile("berth-bench", ".parquet");
    WrittenTable.convert(table, parquet);
  }

  @TearDown(Level.Trial)
  public void remove() throws IOException {
    Files.delete(table);
    Files.delete(parquet);
  }

  @Benchmark
  public long read() {
    return WrittenTable.read(table);
  }

  @Benchmark
  public long readParquet() {
    return WrittenTable.readParquet(parquet);
  }
}
