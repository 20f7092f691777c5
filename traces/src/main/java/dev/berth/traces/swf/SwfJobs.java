package dev.berth.traces.swf;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecordException.Fault;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.source.Source;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of the Parallel Workloads Archive: 18 numbers per line, comments after a semicolon, -1 where
 * a value is unknown. A job becomes one request with its processors as vCPUs.
 *
 * @see <a href="https://www.cs.huji.ac.il/labs/parallel/workload/swf.html">The Standard Workload
 *     Format</a>
 */
public final class SwfJobs implements Workload {

  /** Columns that are used, by their number. */
  public static final List<String> COLUMNS =
      List.of(
          "1 job number",
          "2 submit time s",
          "4 run time s (-1: unknown, the job is a bad record)",
          "5 allocated processors",
          "7 used memory KB per processor",
          "8 requested processors (before 5 where it is known)",
          "10 requested memory KB per processor (before 7 where it is known)",
          "12 user (the tenant)",
          "13 group");

  private static final int FIELDS = 18;
  private static final double KB_PER_MIB = 1024;
  private static final double LARGEST = 1e12;

  private final Path file;
  private final BufferedReader lines;
  private final boolean fromFirstArrival;
  private final RejectedRecords rejected;
  private final Flavors flavors = new Flavors("swf-");
  private long line;
  private long id;
  private long origin = -1;
  private long latest;

  private SwfJobs(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    this.file = file;
    this.fromFirstArrival = fromFirstArrival;
    this.rejected = new RejectedRecords(badRecords);
    this.lines =
        new BufferedReader(new InputStreamReader(Source.open(file), StandardCharsets.ISO_8859_1));
  }

  /** Opens a file. */
  public static Workload open(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    return new SwfJobs(file, fromFirstArrival, badRecords);
  }

  @Override
  public @Nullable Arrival next() {
    try {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        if (!text.isBlank() && !text.startsWith(";")) {
          try {
            return new Arrival(request(text), Utilisation.UNKNOWN, false);
          } catch (BadRecordException bad) {
            rejected.take(bad);
          }
        }
      }
      if (id == 0 && rejected.count() == 0) {
        throw new BadInputException(
            "%s: holds no record. Name a file with at least one.".formatted(file));
      }
      return null;
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    }
  }

  private LaunchRequest request(String text) {
    double[] job = numbers(text);
    double processors = job[7] > 0 ? job[7] : job[4];
    double memoryKb = job[9] > 0 ? job[9] : Math.max(0, job[6]);
    require(job[1] >= 0, "has a negative submit time", text);
    require(job[3] >= 0, "has no run time", text);
    require(processors >= 1, "has no processors", text);
    long arrival = Ticks.ofSeconds(job[1]);
    require(arrival >= latest, "is submitted before the job above it", text);
    origin = origin < 0 ? (fromFirstArrival ? arrival : 0) : origin;
    latest = arrival;
    ResourceVector demand =
        ResourceVector.of(
            Math.round(processors) * 1000,
            (long) StrictMath.ceil(processors * memoryKb / KB_PER_MIB));
    String name = "job-" + Math.round(job[0]);
    return new LaunchRequest(
        id++,
        name,
        "user-" + Math.round(job[11]),
        name,
        "",
        flavors.of(demand),
        Set.of(),
        arrival - origin,
        Ticks.ofSeconds(job[3]));
  }

  private double[] numbers(String text) {
    String[] fields = text.strip().split("\\s+", -1);
    require(fields.length == FIELDS, "has %d fields instead of 18".formatted(fields.length), text);
    double[] numbers = new double[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      require(
          fields[i].matches("-?[0-9]{1,15}(\\.[0-9]+)?"),
          "has no number in column " + (i + 1),
          text);
      numbers[i] = Double.parseDouble(fields[i]);
      require(numbers[i] <= LARGEST, "has a huge number in column " + (i + 1), text);
    }
    return numbers;
  }

  private void require(boolean valid, String reason, String text) {
    if (!valid) {
      throw new BadRecordException(new Fault(file, line, "", reason, text));
    }
  }

  @Override
  public List<String> assumptions() {
    return List.of(
        "A job of the Standard Workload Format becomes one request with its processors as vCPUs,"
            + " though a job may span several hosts; its memory is 0 where it is not known.");
  }

  @Override
  public long skippedRecords() {
    return rejected.count();
  }

  @Override
  public void close() {
    rejected.close();
    try {
      lines.close();
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    }
  }
}
