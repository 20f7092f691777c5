package dev.berth.reports.html;

import dev.berth.reports.chart.Charts;
import dev.berth.reports.chart.Figure;
import dev.berth.reports.store.FolderMoves;
import dev.berth.reports.store.Results;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code report.html} and {@code charts/} of a results folder, from its files alone. */
public final class Report {

  public static final String FILE = "report.html";
  public static final String CHARTS = "charts";

  private Report() {}

  /**
   * Writes or rewrites the report.
   *
   * @return the file
   * @throws dev.berth.reports.store.BadResultsException when the folder holds no results or cannot
   *     be written
   */
  public static Path write(Path folder) {
    Results results = Results.open(folder);
    List<Figure> figures = Charts.of(results);
    Path charts = folder.resolve(CHARTS);
    FolderMoves.makeFolder(charts);
    String page = new Page(results, new Pictures(charts).of(figures)).html();
    Path file = folder.resolve(FILE);
    FolderMoves.write(file, page);
    return file;
  }
}
