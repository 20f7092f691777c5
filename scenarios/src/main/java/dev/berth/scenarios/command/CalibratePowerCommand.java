package dev.berth.scenarios.command;

import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.calibrate.PowerFit;
import dev.berth.scenarios.calibrate.ServerSeries;
import java.util.List;
import java.util.Locale;

/** {@code berth calibrate power}: power from utilisation. */
@Parameters(commandDescription = "Fits a host's power to measured series.")
final class CalibratePowerCommand implements Command {

  @ParametersDelegate private final CalibrateInput input = new CalibrateInput();

  @Override
  public int run(Console console) {
    List<ServerSeries> servers = input.servers(console);
    servers.forEach(CalibratePowerCommand::requireUse);
    List<PowerFit> fits = servers.stream().map(PowerFit::of).toList();
    input.files(console).power(fits);
    TextTable table =
        new TextTable("server", "samples", "idle W", "range W", "exponent", "line", "model");
    for (PowerFit fit : fits) {
      table.row(
          fit.server().name(),
          String.valueOf(fit.server().size()),
          text(fit.fit().base()),
          text(fit.fit().slope()),
          text(fit.exponent()),
          text(fit.line().deviation()),
          text(fit.model().deviation()));
    }
    console.out().print(table.text());
    console
        .out()
        .println(
            "The two columns on the right: standard deviation of the error on the last 30 per cent of samples (W).");
    return ExitStatus.DONE;
  }

  private static void requireUse(ServerSeries server) {
    if (Double.isNaN(server.samples().get(0).utilisation())) {
      throw new BadInputException(
          "%s: its series has no utilisation, from which power is fitted; name other files."
              .formatted(server.name()));
    }
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
