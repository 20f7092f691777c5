package dev.berth.reports.paper;

import dev.berth.reports.chart.Charts;
import dev.berth.reports.chart.Drawing;
import dev.berth.reports.chart.Figure;
import dev.berth.reports.store.FolderMoves;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.ResultsTable;
import java.nio.file.Path;

/** Writes {@code paper/} of a results folder: LaTeX tables and every chart as PDF. */
public final class Paper {

  public static final String FOLDER = "paper";

  private Paper() {}

  /**
   * Writes or rewrites it.
   *
   * @return the folder
   */
  public static Path write(Path results) {
    Results opened = Results.open(results);
    Path folder = results.resolve(FOLDER);
    FolderMoves.makeFolder(folder);
    FolderMoves.write(
        folder.resolve("results.tex"),
        new LatexTable(opened.manifest().study(), ResultsTable.headline(opened)).text());
    for (Figure figure : Charts.of(opened)) {
      FolderMoves.write(folder.resolve(figure.name() + ".pdf"), new Drawing(figure).pdf());
    }
    return folder;
  }
}
