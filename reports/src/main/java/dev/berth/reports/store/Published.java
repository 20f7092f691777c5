package dev.berth.reports.store;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of another system for the strategies of a study: a CSV file whose first line, after a
 * hash sign, names the source; then a head of {@code strategy} and keys of KPIs, and one line per
 * run of the other system. A strategy may stand several times, once per sample.
 *
 * @param samples by strategy; one value per column and sample, NaN where a field is empty
 */
public record Published(String source, List<Kpi> columns, Map<String, List<double[]>> samples) {

  static final String FILE = "published.csv";

  /** Puts the figures into a results folder. */
  public static void write(Path folder, String csv) {
    parse(csv);
    FolderMoves.write(folder.resolve(FILE), csv);
  }

  /** The figures of a results folder; empty where it has none. */
  public static Optional<Published> in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(Files.readString(file)));
    } catch (IOException e) {
      throw new BadResultsException("%s: cannot be read (%s).".formatted(file, e), e);
    }
  }

  /**
   * Reads the text.
   *
   * @throws BadResultsException at a line that does not fit
   */
  public static Published parse(String csv) {
    List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2 || !lines.get(0).startsWith("#")) {
      throw bad(1, "must begin with a hash sign and the source");
    }
    String[] head = lines.get(1).split(",", -1);
    List<Kpi> columns = Arrays.stream(head).skip(1).map(Kpis::of).toList();
    Map<String, List<double[]>> samples = new LinkedHashMap<>();
    for (int line = 2; line < lines.size(); line++) {
      String[] fields = lines.get(line).split(",", -1);
      if (fields.length != head.length) {
        throw bad(line + 1, "must have %d fields, has %d".formatted(head.length, fields.length));
      }
      samples.computeIfAbsent(fields[0], name -> new ArrayList<>()).add(values(fields, line + 1));
    }
    return new Published(lines.get(0).substring(1).strip(), columns, samples);
  }

  private static double[] values(String[] fields, int line) {
    double[] values = new double[fields.length - 1];
    for (int i = 0; i < values.length; i++) {
      String field = fields[i + 1].strip();
      try {
        values[i] = field.isEmpty() ? Double.NaN : Double.parseDouble(field);
      } catch (NumberFormatException e) {
        throw bad(line, "has \"%s\", which is no number".formatted(field));
      }
    }
    return values;
  }

  private static BadResultsException bad(int line, String problem) {
    return new BadResultsException("%s:%d: %s.".formatted(FILE, line, problem));
  }

  /** The mean of a strategy's samples; NaN where there is none. */
  public double mean(String strategy, int column) {
    return samples.getOrDefault(strategy, List.of()).stream()
        .mapToDouble(sample -> sample[column])
        .average()
        .orElse(Double.NaN);
  }
}
