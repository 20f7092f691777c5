package dev.berth.libvirt.reading;

import dev.berth.model.Metric;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A host's sensors: hwmon and thermal zones of sysfs, RAPL energy counters (which wrap, and are
 * root's alone since Linux 5.10), and IPMI's table through a command. IPMI is asked where sysfs has
 * nothing.
 */
public final class Sensors {

  private static final double MILLI = 1e-3;
  private static final double MICRO = 1e-6;

  private final SensorSpec spec;
  private final CommandRunner runner;
  private final Counter counter = new Counter();

  public Sensors(SensorSpec spec, CommandRunner runner) {
    this.spec = spec;
    this.runner = runner;
  }

  /** What the sensors say of temperatures, fans and power. */
  public Map<Metric, Measured> read(long nanos, long atMillis) {
    Map<Metric, Measured> readings = new EnumMap<>(Metric.class);
    if (spec.sysfs().isPresent()) {
      Path root = spec.sysfs().get();
      readings.put(Metric.CPU_TEMPERATURE, cpuTemperature(root, atMillis));
      readings.put(Metric.FAN_SPEED, fans(root, atMillis));
      readings.put(Metric.POWER, rapl(root, nanos, atMillis));
    }
    ipmi(readings, atMillis);
    for (Metric metric :
        List.of(
            Metric.CPU_TEMPERATURE,
            Metric.INLET_TEMPERATURE,
            Metric.CHASSIS_TEMPERATURE,
            Metric.FAN_SPEED,
            Metric.POWER)) {
      readings.putIfAbsent(
          metric, new Measured.Unavailable("the fleet file names no source for it"));
    }
    return readings;
  }

  private static Measured cpuTemperature(Path root, long at) {
    List<Double> chips = new ArrayList<>();
    for (Path chip : children(root.resolve("class/hwmon"))) {
      if (text(chip.resolve("name")).matches("coretemp|k10temp|zenpower|cpu_thermal")) {
        values(chip, "temp\\d+_input").forEach(value -> chips.add(value * MILLI));
      }
    }
    if (!chips.isEmpty()) {
      return available(highest(chips), Metric.CPU_TEMPERATURE, "hwmon", at);
    }
    for (Path zone : children(root.resolve("class/thermal"))) {
      if (text(zone.resolve("type")).matches("x86_pkg_temp|cpu.*")) {
        values(zone, "temp").forEach(value -> chips.add(value * MILLI));
      }
    }
    return chips.isEmpty()
        ? new Measured.Unavailable("neither hwmon nor a thermal zone of the processor in " + root)
        : available(highest(chips), Metric.CPU_TEMPERATURE, "thermal zone", at);
  }

  private static Measured fans(Path root, long at) {
    List<Double> fans = new ArrayList<>();
    children(root.resolve("class/hwmon"))
        .forEach(chip -> fans.addAll(values(chip, "fan\\d+_input")));
    return fans.isEmpty()
        ? new Measured.Unavailable("no fan under class/hwmon of " + root)
        : available(mean(fans), Metric.FAN_SPEED, "hwmon", at);
  }

  /** Power of all packages; there is none before the second sample. */
  private Measured rapl(Path root, long nanos, long at) {
    double watts = 0;
    int packages = 0;
    for (Path zone : children(root.resolve("class/powercap"))) {
      if (!String.valueOf(zone.getFileName()).matches("intel-rapl:\\d+")) {
        continue;
      }
      packages++;
      OptionalDouble rate;
      try {
        double energy = Double.parseDouble(Files.readString(zone.resolve("energy_uj")).strip());
        double range = number(zone.resolve("max_energy_range_uj")).orElse(0);
        rate = counter.rate(zone.toString(), energy * MICRO, nanos, range * MICRO);
      } catch (AccessDeniedException denied) {
        return new Measured.Unavailable("no permission to read " + denied.getMessage());
      } catch (IOException | NumberFormatException broken) {
        return new Measured.Unavailable("unreadable: " + broken.getMessage());
      }
      if (rate.isEmpty()) {
        return new Measured.Unavailable("the first sample of an energy counter");
      }
      watts += rate.getAsDouble();
    }
    return packages == 0
        ? new Measured.Unavailable("no RAPL package under class/powercap of " + root)
        : available(watts, Metric.POWER, "RAPL", at);
  }

  private void ipmi(Map<Metric, Measured> readings, long at) {
    if (spec.ipmi().isEmpty()) {
      return;
    }
    try {
      Map<Metric, List<Double>> table = table(runner.run(spec.ipmi()));
      table.forEach(
          (metric, values) -> {
            if (!(readings.get(metric) instanceof Measured.Available)) {
              double value = metric == Metric.FAN_SPEED ? mean(values) : highest(values);
              readings.put(metric, available(value, metric, "IPMI", at));
            }
          });
    } catch (IOException e) {
      for (Metric metric : List.of(Metric.INLET_TEMPERATURE, Metric.FAN_SPEED, Metric.POWER)) {
        readings.putIfAbsent(metric, new Measured.Unavailable(String.valueOf(e.getMessage())));
      }
    }
  }

  /** Lines such as {@code Inlet Temp | 23 degrees C | ok}; other lines are passed over. */
  private static Map<Metric, List<Double>> table(String text) {
    Map<Metric, List<Double>> table = new EnumMap<>(Metric.class);
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      if (cells.length < 3 || !cells[2].strip().equals("ok")) {
        continue;
      }
      String name = cells[0].strip().toLowerCase(Locale.ROOT);
      String[] value = cells[1].strip().split(" ", 2);
      Metric metric = value.length < 2 ? null : metric(name, value[1]);
      if (metric != null && value[0].matches("-?\\d+(\\.\\d+)?")) {
        table.computeIfAbsent(metric, key -> new ArrayList<>()).add(Double.parseDouble(value[0]));
      }
    }
    return table;
  }

  private static @org.jspecify.annotations.Nullable Metric metric(String name, String unit) {
    return switch (unit) {
      case "RPM" -> Metric.FAN_SPEED;
      case "Watts" -> name.matches(".*(pwr|power|consumption).*") ? Metric.POWER : null;
      case "degrees C" ->
          name.contains("inlet")
              ? Metric.INLET_TEMPERATURE
              : name.matches(".*(exhaust|chassis|system).*")
                  ? Metric.CHASSIS_TEMPERATURE
                  : name.contains("cpu") ? Metric.CPU_TEMPERATURE : null;
      default -> null;
    };
  }

  private static Measured available(double value, Metric metric, String source, long at) {
    return new Measured.Available(value, metric.unit(), source, at);
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException absent) {
      return List.of();
    }
  }

  private static List<Double> values(Path folder, String pattern) {
    List<Double> values = new ArrayList<>();
    for (Path file : children(folder)) {
      if (String.valueOf(file.getFileName()).matches(pattern)) {
        number(file).ifPresent(values::add);
      }
    }
    return values;
  }

  private static OptionalDouble number(Path file) {
    try {
      return OptionalDouble.of(Double.parseDouble(text(file)));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException | AccessDeniedException absent) {
      return "";
    } catch (IOException broken) {
      return ""; // a sensor whose driver fails
    }
  }

  private static double highest(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
