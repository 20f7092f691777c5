package dev.berth.traces.planetlab;

import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of percentages, one per line. Where a line is left out the reading above it holds on (the
 * first good one before it, at the start), so that later readings keep their times.
 */
final class PercentSeries {

  private static final int SAMPLES_PER_DAY = 288;
  private static final float UNKNOWN = -1;

  private final Path file;
  private float[] shares = new float[SAMPLES_PER_DAY];
  private int lines;
  private int readings;

  private PercentSeries(Path file) {
    this.file = file;
  }

  /**
   * Reads a file to its end.
   *
   * @throws BadInputException when a line is no percentage and the user chose to fail, or the file
   *     is empty
   */
  static PercentSeries read(Path file, RejectedRecords rejected) {
    PercentSeries series = new PercentSeries(file);
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(Source.open(file), StandardCharsets.UTF_8))) {
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        series.add(line, rejected);
      }
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    }
    if (series.lines == 0) {
      throw new BadInputException("%s: is empty. Remove the file.".formatted(file));
    }
    return series;
  }

  /** How many lines were percentages. */
  int readings() {
    return readings;
  }

  /** One share per line, 0 to 1; only where there is a reading. */
  float[] cpuShares() {
    float[] all = Arrays.copyOf(shares, lines);
    float held = UNKNOWN;
    for (int i = 0; i < lines; i++) {
      held = all[i] == UNKNOWN ? held : all[i];
      all[i] = held;
    }
    for (int i = lines - 1; i >= 0; i--) {
      held = all[i] == UNKNOWN ? held : all[i];
      all[i] = held;
    }
    return all;
  }

  private void add(String line, RejectedRecords rejected) {
    if (lines == shares.length) {
      shares = Arrays.copyOf(shares, 2 * lines);
    }
    shares[lines++] = UNKNOWN;
    try {
      shares[lines - 1] = share(line);
      readings++;
    } catch (BadRecordException bad) {
      rejected.take(bad);
    }
  }

  private float share(String line) {
    String text = line.strip();
    if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= 100) {
      return Integer.parseInt(text) / 100f;
    }
    String quoted = text.length() <= 60 ? text : text.substring(0, 57) + "...";
    throw new BadRecordException(
        new BadRecordException.Fault(
            file, lines, "", "'%s' is no whole percentage from 0 to 100".formatted(quoted), line));
  }
}
