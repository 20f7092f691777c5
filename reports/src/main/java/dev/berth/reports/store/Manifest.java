package dev.berth.reports.store;

import java.util.List;
import java.util.SortedMap;

/**
 * What was run, with what, on what: enough to judge the figures and to run them again.
 *
 * @param scenario the scenario file with every default, from which the run can be repeated
 * @param skippedRecords by input and reason
 * @param assumptions what the scenario assumes because its data do not say it, one sentence each
 * @param notes other things that a reader of the results must know
 * @param timings sums over cells and figures of the whole run; never KPIs
 * @param tables by file name
 */
public record Manifest(
    Build build,
    Study study,
    String scenario,
    List<Input> inputs,
    SortedMap<String, Long> skippedRecords,
    List<String> assumptions,
    List<String> notes,
    SortedMap<String, Double> timings,
    SortedMap<String, TableHash> tables) {

  public static final String FILE = "manifest.json";

  /**
   * The program.
   *
   * @param commit of the sources, or {@code unknown}
   */
  public record Build(String version, String commit, String java) {}

  /**
   * The scenario as it was run.
   *
   * @param facts what was run, label to text, in the order of printing
   */
  public record Study(
      String name,
      String title,
      String question,
      long seed,
      int replications,
      List<String> strategies,
      List<String> points,
      double warmUpSeconds,
      double horizonSeconds,
      List<Fact> facts) {

    public Study {
      strategies = List.copyOf(strategies);
      points = List.copyOf(points);
      facts = List.copyOf(facts);
      if (strategies.isEmpty() || points.isEmpty()) {
        throw new IllegalArgumentException(
            "The study %s must have a strategy and a sweep point (\"\" for none).".formatted(name));
      }
    }
  }

  /** One line of what was run. */
  public record Fact(String label, String text) {}

  /** A file that was read. */
  public record Input(String path, long bytes, String sha256) {}

  /**
   * Size and hash of a table.
   *
   * @throws BadResultsException when the results have no such table
   */
  public TableHash table(String file) {
    TableHash hash = tables.get(file);
    if (hash == null) {
      throw new BadResultsException(
          "The manifest knows no table %s; it has %s.".formatted(file, tables.keySet()));
    }
    return hash;
  }

  Manifest with(SortedMap<String, Double> newTimings, SortedMap<String, TableHash> newTables) {
    return new Manifest(
        build, study, scenario, inputs, skippedRecords, assumptions, notes, newTimings, newTables);
  }
}
