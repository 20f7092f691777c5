package dev.berth.scenarios.command;

import dev.berth.reports.table.JsonTable;
import dev.berth.reports.table.ResultsTable;
import dev.berth.reports.table.TerminalTable;
import java.nio.file.Path;

/** Prints a folder's table of results. */
final class ResultsPrinter {

  private ResultsPrinter() {}

  static void print(Path folder, boolean json, Console console) {
    ResultsTable table = ResultsTable.of(folder);
    console.out().print(json ? new JsonTable(table).text() : new TerminalTable(table).text());
  }
}
