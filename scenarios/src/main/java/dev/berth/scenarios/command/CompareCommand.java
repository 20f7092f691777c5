package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.model.BadInputException;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.Numbers;
import dev.berth.reports.table.RunComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Parameters(commandDescription = "Compares two results folders, replication by replication.")
final class CompareCommand implements Command {

  @Parameter(description = "DIR DIR", required = true)
  private List<String> folders = new ArrayList<>();

  @Override
  public int run(Console console) {
    if (folders.size() != 2) {
      throw new BadInputException(
          "compare %s: needs two results folders.".formatted(String.join(" ", folders)));
    }
    Results first = Results.open(console.path(folders.get(0)));
    Results second = Results.open(console.path(folders.get(1)));
    RunComparison comparison = RunComparison.of(first, second);
    if (comparison.identical()) {
      console
          .out()
          .printf(
              "identical: all KPIs of %d cells have the same hash %s%n",
              first.cells().size(), first.manifest().table("kpis.csv").sha256());
      return ExitStatus.DONE;
    }
    comparison.onlyOne().forEach(console.out()::println);
    console.out().print(table(comparison));
    console.out().print(counts(comparison));
    return ExitStatus.DONE;
  }

  /** Rows of strategies and points, counted per figure by how they are judged. */
  private static String counts(RunComparison comparison) {
    TextTable table = new TextTable("figure", "second wins / ties / loses");
    comparison
        .counts()
        .forEach(
            (kpi, count) ->
                table.row("%s (%s)".formatted(kpi.key(), kpi.printedUnit()), count.text()));
    return table.text();
  }

  private static String table(RunComparison comparison) {
    TextTable table =
        new TextTable("point", "strategy", "figure", "second - first", "95 % interval", "verdict");
    for (RunComparison.Row row : comparison.rows()) {
      List<String> texts = Numbers.differenceAndInterval(row.kpi(), row.difference().estimate());
      table.row(
          row.point(),
          row.strategy(),
          "%s (%s)".formatted(row.kpi().key(), row.kpi().printedUnit()),
          texts.get(0),
          texts.size() > 1 ? texts.get(1) : "",
          row.difference().verdict(row.kpi().better()).name().toLowerCase(Locale.ROOT));
    }
    return table.text();
  }
}
