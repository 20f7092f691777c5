package dev.berth.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.source.ReadingSource;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Whatever is done to a sound file of text, every reader ends with one clear error, or every record
 * of the file is a request, a reading, or counted and kept in the quarantine.
 */
class FuzzedReadersTest {

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "NaN",
          "Infinity",
          "9.5e-07",
          "1e400",
          "-1e400",
          "1e18",
          "0x10",
          "99999999999999999999999",
          "9223372036854775807",
          "1_0",
          "١",
          "x",
          "\"7\"",
          "\"a,b\"",
          "1,5",
          "7;",
          "null",
          ">24",
          "2013-08-01",
          "\u0000");

  private Path folder = Path.of("unset");

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("berth-fuzz");
  }

  @AfterProperty
  void deleteFolder() throws IOException {
    try (java.util.stream.Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  Arbitrary<TextSample> samples() {
    return Arbitraries.of(TextSample.values());
  }

  /** What is done to the lines of a file. */
  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 1000),
            Arbitraries.of(VALUES))
        .as(Change::new)
        .list()
        .ofMaxSize(4);
  }

  @Property(tries = 1500)
  void everyRecord_isUsedOrKept(
      @ForAll("samples") TextSample sample, @ForAll("changes") List<Change> changes)
      throws IOException {
    List<String> lines = new ArrayList<>(sample.lines());
    changes.forEach(change -> change.to(lines, sample.delimiter()));
    String end = changes.stream().anyMatch(c -> c.kind() == Kind.CRLF) ? "\r\n" : "\n";
    String mark = changes.stream().anyMatch(c -> c.kind() == Kind.BOM) ? "\uFEFF" : "";
    Path file = sample.in(folder);
    Files.writeString(file, mark + String.join(end, lines) + end);
    Path kept = folder.resolve("kept.csv");
    try (Workload workload = open(sample, file, BadRecords.quarantine(kept))) {
      requireNothingLost(sample, lines, drain(sample, workload) + workload.skippedRecords());
    } catch (BadInputException e) {
      requireClear(e);
      return;
    }
    long counted = 0;
    try (Workload workload = open(sample, file, BadRecords.SKIP)) {
      drain(sample, workload);
      counted = workload.skippedRecords();
    }
    assertEquals(counted, records(kept) - 1);
  }

  /** A kept record may hold line ends of its own. */
  private static long records(Path csv) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().count();
    }
  }

  @Property(tries = 600)
  void aTruncatedFile_isAnErrorOrLosesNothingBeforeTheCut(
      @ForAll("samples") TextSample sample, @ForAll("cuts") double cut) throws IOException {
    byte[] whole = (String.join("\n", sample.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] start = Arrays.copyOf(whole, (int) (cut * whole.length));
    Path file = sample.in(folder);
    Files.write(file, start);
    List<String> lines = new String(start, StandardCharsets.UTF_8).lines().toList();
    try (Workload workload = open(sample, file, BadRecords.SKIP)) {
      requireNothingLost(sample, lines, drain(sample, workload) + workload.skippedRecords());
    } catch (BadInputException e) {
      requireClear(e);
    }
  }

  @Provide
  Arbitrary<Double> cuts() {
    return Arbitraries.doubles().between(0, 1);
  }

  @Property(tries = 600)
  void anyBytes_areAnErrorOrCounted(@ForAll("samples") TextSample sample, @ForAll byte[] bytes)
      throws IOException {
    Path file = sample.in(folder);
    Files.write(file, bytes);
    try (Workload workload = open(sample, file, BadRecords.SKIP)) {
      assertTrue(
          drain(sample, workload) + workload.skippedRecords() > 0, () -> sample + " lost all");
    } catch (BadInputException e) {
      requireClear(e);
    }
  }

  private static Workload open(TextSample sample, Path file, BadRecords choice) {
    Path path = sample.isFolder() ? file.getParent() : file;
    return sample.format().at(path, true, choice).open(new Draws(1));
  }

  /** How many records were used: readings where the source has them, else requests. */
  private static long drain(TextSample sample, Workload workload) {
    long requests = 0;
    while (workload.next() != null) {
      requests++;
    }
    return sample.isFolder() && workload instanceof ReadingSource source
        ? source.readings()
        : requests;
  }

  /** A quotation mark may make the rest of a file one record, which is then counted once. */
  private static void requireNothingLost(TextSample sample, List<String> lines, long found) {
    List<String> records = lines.stream().skip(sample.header()).filter(sample::isRecord).toList();
    List<String> own = records.stream().takeWhile(line -> line.indexOf('"') < 0).toList();
    long silent = own.stream().mapToLong(sample::silent).sum();
    assertTrue(
        found <= records.size() && found >= own.size() - silent,
        () -> "%d of %s".formatted(found, records));
  }

  private void requireClear(BadInputException e) {
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(folder.toString()), message);
    assertTrue(message.length() > folder.toString().length() + 20, message);
  }

  /** What can be done to a file. */
  enum Kind {
    REPLACE,
    SWAP,
    DROP,
    ADD,
    REPEAT,
    REMOVE,
    QUOTE,
    CRLF,
    BOM
  }

  /** A change at a place that is taken modulo the file's size. */
  record Change(Kind kind, int line, int column, String value) {

    void to(List<String> lines, String delimiter) {
      if (lines.isEmpty()) {
        return;
      }
      int at = line % lines.size();
      List<String> fields =
          new ArrayList<>(
              List.of(lines.get(at).split(java.util.regex.Pattern.quote(delimiter), -1)));
      int field = column % fields.size();
      switch (kind) {
        case REPLACE -> fields.set(field, value);
        case SWAP -> Collections.swap(fields, field, (field + 1 + line) % fields.size());
        case DROP -> fields.remove(field);
        case ADD -> fields.add(field, value);
        case QUOTE -> fields.set(field, "\"" + fields.get(field).replace("\"", "") + "\"");
        case REPEAT -> lines.add(at, lines.get(at));
        case REMOVE -> lines.remove(at);
        default -> {}
      }
      if (kind.ordinal() < Kind.REPEAT.ordinal() || kind == Kind.QUOTE) {
        lines.set(at, String.join(delimiter, fields));
      }
    }
  }
}
