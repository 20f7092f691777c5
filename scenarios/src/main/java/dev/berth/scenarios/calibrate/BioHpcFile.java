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

/**
 * Hourly power, temperature and utilisation of Cornell's BioHPC servers: tab-separated, newest
 * first, ended by lines of the database client that wrote it.
 */
final class BioHpcFile {

  private static final String FIRST_COLUMNS = "name\ttimestamp\tpowerave";
  private static final int COLUMNS = 14;
  private static final int WATTS = 2;
  private static final int CELSIUS = 5;
  private static final int UTILISATION = 8;
  private static final double PER_CENT = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  private BioHpcFile() {}

  static boolean matches(String head) {
    return head.startsWith(FIRST_COLUMNS);
  }

  static ServerSeries read(Path file, List<String> lines) {
    List<Sample> samples = new ArrayList<>();
    String name = "";
    for (int line = 1; line < lines.size() && !lines.get(line).isBlank(); line++) {
      String[] cells = lines.get(line).split("\t", -1);
      if (cells.length == 1) {
        break;
      }
      samples.add(sample(file, line + 1, cells));
      name = cells[0];
    }
    return new ServerSeries(name, samples);
  }

  private static Sample sample(Path file, int line, String[] cells) {
    try {
      if (cells.length != COLUMNS) {
        throw new NumberFormatException("%d columns, not %d".formatted(cells.length, COLUMNS));
      }
      return new Sample(
          (double) LocalDateTime.parse(cells[1], TIME).toEpochSecond(ZoneOffset.UTC),
          Double.parseDouble(cells[WATTS]),
          Double.parseDouble(cells[CELSIUS]),
          Double.NaN,
          Double.parseDouble(cells[UTILISATION]) / PER_CENT);
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new BadInputException(
          "%s:%d: is no hourly reading (%s); repair or remove the line."
              .formatted(file, line, e.getMessage()),
          e);
    }
  }
}
