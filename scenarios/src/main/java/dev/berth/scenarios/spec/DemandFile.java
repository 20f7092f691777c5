package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.provision.DemandCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the load of a group: constant, by the hour of the day, or from a file. */
final class DemandFile {

  private static final double MOST_VCPUS = 1e7;
  private static final double HOURS = 24;

  private DemandFile() {}

  static DemandCurve read(Section in, Locations locations) {
    if (in.has("csv")) {
      return steps(in.get("csv", locations.file()).path());
    }
    if (in.has("constant")) {
      double vcpus = in.get("constant", number(0, MOST_VCPUS));
      return tick -> vcpus;
    }
    double mean = in.get("mean", number(0, MOST_VCPUS));
    double amplitude = in.get("amplitude", number(0, 1), 0.5);
    double peak = in.get("peakHour", number(0, HOURS), 14.0);
    return tick -> {
      double hour = Ticks.toHours(tick) - peak;
      return mean * (1 + amplitude * StrictMath.cos(2 * StrictMath.PI * hour / HOURS));
    };
  }

  /** Lines of seconds and vCPUs; each holds until the next, the first from the start. */
  private static DemandCurve steps(Path file) {
    TreeMap<Long, Double> steps = new TreeMap<>();
    List<String> lines = lines(file);
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line).strip();
      boolean header = line == 0 && !text.isEmpty() && Character.isLetter(text.charAt(0));
      if (!text.isEmpty() && !header) {
        add(steps, text, file + ":" + (line + 1));
      }
    }
    if (steps.isEmpty()) {
      throw new BadInputException(
          "%s: has no line of seconds and vCPUs, such as 3600,24.".formatted(file));
    }
    double first = steps.firstEntry().getValue();
    return tick -> {
      Map.Entry<Long, Double> step = steps.floorEntry(tick);
      return step == null ? first : step.getValue();
    };
  }

  private static void add(Map<Long, Double> steps, String text, String place) {
    String[] cells = text.split(",", -1);
    try {
      long tick = Ticks.ofSeconds(Double.parseDouble(cells[0].strip()));
      double vcpus = Double.parseDouble(cells.length == 2 ? cells[1].strip() : "?");
      if (tick < 0 || !(vcpus >= 0 && vcpus <= MOST_VCPUS) || steps.put(tick, vcpus) != null) {
        throw new BadInputException(
            "%s: \"%s\" must be a time of its own, 0 or more, and vCPUs from 0 to 1e7."
                .formatted(place, text));
      }
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "%s: \"%s\" must be two numbers, seconds and vCPUs, with a comma between."
              .formatted(place, text),
          e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
  }
}
