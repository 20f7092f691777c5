package dev.berth.scenarios.command;

import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.scenarios.calibrate.ThermalFit;
import java.util.List;
import java.util.Locale;

/** {@code berth calibrate thermal}: temperature from power. */
@Parameters(commandDescription = "Fits a host's temperature to measured series.")
final class CalibrateThermalCommand implements Command {

  @ParametersDelegate private final CalibrateInput input = new CalibrateInput();

  @Override
  public int run(Console console) {
    List<ThermalFit> fits = input.servers(console).stream().map(ThermalFit::of).toList();
    input.files(console).thermal(fits);
    TextTable table =
        new TextTable(
            "server",
            "samples",
            "base °C",
            "K at 100 W",
            "exponent",
            "R C (s)",
            "line",
            "best line",
            "power alone",
            "line, tracked",
            "model, tracked");
    for (ThermalFit fit : fits) {
      table.row(
          fit.server().name(),
          String.valueOf(fit.server().size()),
          text(fit.model().baseCelsius()),
          text(fit.model().risePer100Watts()),
          text(fit.model().exponent()),
          text(fit.model().seconds()),
          text(fit.line().deviation()),
          text(fit.bestLine().deviation()),
          text(fit.powerAlone().deviation()),
          text(fit.trackedLine().deviation()),
          text(fit.tracked().deviation()));
    }
    console.out().print(table.text());
    console
        .out()
        .println(
            """
            The five columns on the right: standard deviation of the error on the last 30 per cent of samples (K).
            line: T = a + b P fitted on the first 70 per cent; best line: fitted on the last 30 itself.
            tracked: one sample ahead, what is not measured of the inlet follows the errors so far.""");
    return ExitStatus.DONE;
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
