package dev.berth.scenarios.calibrate;

import dev.berth.model.BadInputException;
import dev.berth.reports.chart.Drawing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what a calibration came to: one CSV table, and a residual plot per server. */
public record CalibrationFiles(Path folder) {

  public static final String THERMAL_HEADER =
      "server,samples,trained,base_celsius,rise_per_100_watts,exponent,time_constant_seconds,gain,line_sd,best_line_sd,power_alone_sd,tracked_line_sd,tracked_sd";
  public static final String POWER_HEADER =
      "server,samples,trained,idle_watts,range_watts,exponent,line_sd,model_sd";

  public void thermal(List<ThermalFit> fits) {
    StringBuilder csv = new StringBuilder(THERMAL_HEADER).append('\n');
    for (ThermalFit fit : fits) {
      ThermalModel model = fit.model();
      csv.append(
          row(
              fit.server(),
              fit.trained(),
              model.baseCelsius(),
              model.risePer100Watts(),
              model.exponent(),
              model.seconds(),
              model.gain(),
              fit.line().deviation(),
              fit.bestLine().deviation(),
              fit.powerAlone().deviation(),
              fit.trackedLine().deviation(),
              fit.tracked().deviation()));
      Map<String, Residuals> errors = new LinkedHashMap<>();
      errors.put("line T = a + b P", fit.line());
      errors.put("model, power alone", fit.powerAlone());
      errors.put("model, inlet tracked", fit.tracked());
      draw(
          ResidualChart.of(
              "thermal-" + fit.server().name(),
              "Temperature of " + fit.server().name(),
              "K",
              fit.server(),
              errors));
    }
    write("thermal.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  public void power(List<PowerFit> fits) {
    StringBuilder csv = new StringBuilder(POWER_HEADER).append('\n');
    for (PowerFit fit : fits) {
      csv.append(
          row(
              fit.server(),
              fit.trained(),
              fit.fit().base(),
              fit.fit().slope(),
              fit.exponent(),
              fit.line().deviation(),
              fit.model().deviation()));
      Map<String, Residuals> errors = new LinkedHashMap<>();
      errors.put("line P = a + b u", fit.line());
      errors.put("model", fit.model());
      draw(
          ResidualChart.of(
              "power-" + fit.server().name(),
              "Power of " + fit.server().name(),
              "W",
              fit.server(),
              errors));
    }
    write("power.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String row(ServerSeries server, int trained, double... values) {
    StringBuilder row =
        new StringBuilder("%s,%d,%d".formatted(server.name(), server.size(), trained));
    for (double value : values) {
      row.append(String.format(Locale.ROOT, ",%.6g", value));
    }
    return row.append('\n').toString();
  }

  private void draw(Drawing drawing) {
    write(drawing.figure().name() + ".svg", drawing.svg().getBytes(StandardCharsets.UTF_8));
    write(drawing.figure().name() + ".png", drawing.png());
  }

  private void write(String name, byte[] content) {
    Path file = folder.resolve(name);
    Path part = folder.resolve("." + name + ".part");
    try {
      Files.createDirectories(folder);
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadInputException(
          "--out %s: cannot be written (%s); choose another folder.".formatted(folder, e), e);
    }
  }
}
