package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.model.BadInputException;
import dev.berth.reports.html.Report;
import dev.berth.reports.paper.Paper;
import java.nio.file.Files;
import java.nio.file.Path;

@Parameters(
    commandDescription = "Rebuilds report and charts from a results folder and prints its table.")
final class ReportCommand implements Command {

  @Parameter(description = "DIR", required = true)
  private String results = "";

  @Parameter(names = "--json", description = "print the results as JSON")
  private boolean json;

  @Parameter(names = "--paper", description = "also write LaTeX tables and PDF figures into paper/")
  private boolean paper;

  @Override
  public int run(Console console) {
    Path folder = console.path(results);
    if (!Files.isRegularFile(folder.resolve("manifest.json"))) {
      throw new BadInputException(
          "%s: is no results folder (it has no manifest.json); give the folder that berth run wrote into."
              .formatted(folder));
    }
    Report.write(folder);
    ResultsPrinter.print(folder, json, console);
    console.err().println("Report: " + folder.resolve("report.html"));
    if (paper) {
      console.err().println("Paper: " + Paper.write(folder));
    }
    return ExitStatus.DONE;
  }
}
