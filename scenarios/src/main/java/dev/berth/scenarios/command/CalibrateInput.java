package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import dev.berth.scenarios.calibrate.CalibrationFiles;
import dev.berth.scenarios.calibrate.MeasuredServers;
import dev.berth.scenarios.calibrate.ServerSeries;
import java.util.ArrayList;
import java.util.List;

/** What both calibrations are given. */
final class CalibrateInput {

  @Parameter(
      names = "--data",
      variableArity = true,
      description = "FILE...: measured series, or folders of them",
      required = true)
  private List<String> data = new ArrayList<>();

  @Parameter(names = "--out", description = "folder for the table and the plots", required = true)
  private String out = "";

  List<ServerSeries> servers(Console console) {
    return MeasuredServers.read(data.stream().map(console::path).toList());
  }

  CalibrationFiles files(Console console) {
    return new CalibrationFiles(console.path(out));
  }
}
