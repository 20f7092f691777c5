package dev.berth.scenarios.command;

import dev.berth.reports.store.Results;
import dev.berth.reports.table.FactorTable;
import dev.berth.reports.table.FactorText;
import dev.berth.reports.table.JsonTable;
import dev.berth.reports.table.PublishedTable;
import dev.berth.reports.table.PublishedText;
import dev.berth.reports.table.ResultsTable;
import dev.berth.reports.table.TerminalTable;
import java.nio.file.Path;

/** Prints a folder's table of results. */
final class ResultsPrinter {

  private ResultsPrinter() {}

  static void print(Path folder, boolean json, Console console) {
    Results results = Results.open(folder);
    ResultsTable table = ResultsTable.headline(results);
    console.out().print(json ? new JsonTable(table).text() : new TerminalTable(table).text());
    if (!json) {
      PublishedTable.of(results)
          .ifPresent(beside -> console.out().print(new PublishedText(beside).text()));
      FactorTable.of(results)
          .ifPresent(effects -> console.out().print(new FactorText(effects).text()));
    }
  }
}
