package dev.berth.scenarios.command;

import dev.berth.reports.html.Report;
import dev.berth.reports.table.JsonTable;
import dev.berth.reports.table.ResultsTable;
import dev.berth.reports.table.TerminalTable;
import java.nio.file.Path;

/** Writes a folder's report and prints its table of results. */
final class ResultsPrinter {

  private ResultsPrinter() {}

  static void write(Path folder, boolean json, Console console) {
    Report.write(folder);
    ResultsTable table = ResultsTable.of(folder);
    console.out().print(json ? new JsonTable(table).text() : new TerminalTable(table).text());
  }
}
