package dev.berth.traces.planetlab;

import dev.berth.model.BadInputException;
import dev.berth.traces.source.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of percentages, one per line. */
final class PercentSeries {

  private static final int SAMPLES_PER_DAY = 288;

  private PercentSeries() {}

  /**
   * The file's values as shares, 0 to 1.
   *
   * @throws BadInputException when a line is no percentage, or there is none
   */
  static float[] read(Path file) {
    float[] shares = new float[SAMPLES_PER_DAY];
    int count = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(Source.open(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (count == shares.length) {
          shares = Arrays.copyOf(shares, 2 * count);
        }
        shares[count] = share(file, count + 1, line.strip());
        count++;
      }
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    }
    if (count == 0) {
      throw new BadInputException("%s: is empty. Remove the file.".formatted(file));
    }
    return Arrays.copyOf(shares, count);
  }

  private static float share(Path file, int line, String text) {
    int percent = -1;
    try {
      percent = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      // Reported below with every other value that is no percentage.
    }
    if (percent < 0 || percent > 100) {
      throw new BadInputException(
          "%s:%d: '%s' is no whole percentage from 0 to 100. Correct the line, or remove the file."
              .formatted(file, line, text));
    }
    return percent / 100f;
  }
}
