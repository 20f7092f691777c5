package dev.berth.scenarios.calibrate;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.calibrate.ServerSeries.Sample;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A log of {@code ipmitool sdr}: blocks that start with a time. Power is that of the whole system,
 * temperature the mean over processors, the inlet the ambient sensor. Blocks without all three are
 * left out.
 */
final class IpmiDump {

  private static final String STAMP = "Timestamp: ";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");

  private final List<Sample> samples = new ArrayList<>();
  private final SummaryStatistics processors = new SummaryStatistics();
  private double seconds = Double.NaN;
  private double watts = Double.NaN;
  private double inlet = Double.NaN;

  private IpmiDump() {}

  static boolean matches(String head) {
    return head.startsWith(STAMP);
  }

  static ServerSeries read(Path file, List<String> lines) {
    IpmiDump dump = new IpmiDump();
    for (int line = 0; line < lines.size(); line++) {
      dump.take(file, line + 1, lines.get(line));
    }
    dump.endBlock();
    String name = String.valueOf(file.getFileName()).replaceFirst("-\\d{4}-.*$", "");
    return new ServerSeries(name, dump.samples);
  }

  private void take(Path file, int line, String text) {
    if (text.startsWith(STAMP)) {
      endBlock();
      try {
        seconds =
            (double)
                LocalDateTime.parse(text.substring(STAMP.length()), TIME)
                    .toEpochSecond(ZoneOffset.UTC);
      } catch (DateTimeParseException e) {
        throw new BadInputException(
            "%s:%d: has no readable time (%s); repair or remove the block."
                .formatted(file, line, e.getMessage()),
            e);
      }
      return;
    }
    String[] cells = text.split("\\|", -1);
    if (cells.length == 3 && cells[2].strip().equals("ok")) {
      reading(cells[0].strip(), cells[1].strip());
    }
  }

  private void reading(String sensor, String value) {
    if (sensor.equals("Sys Power") && value.endsWith(" Watts")) {
      watts = amount(value);
    } else if (sensor.equals("Ambient Temp") && value.endsWith(" degrees C")) {
      inlet = amount(value);
    } else if (sensor.matches("CPU \\d+ Temp") && value.endsWith(" degrees C")) {
      processors.addValue(amount(value));
    }
  }

  private static double amount(String value) {
    return Double.parseDouble(value.substring(0, value.indexOf(' ')));
  }

  private void endBlock() {
    if (!Double.isNaN(seconds + watts + inlet) && processors.getN() > 0) {
      samples.add(new Sample(seconds, watts, processors.getMean(), inlet, Double.NaN));
    }
    processors.clear();
    watts = Double.NaN;
    inlet = Double.NaN;
  }
}
