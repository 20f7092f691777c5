package dev.berth.libvirt.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sensors from a tree and from command outputs made by hand in the form of the real ones. */
class SensorsTest {

  private static final long SECOND = 1_000_000_000L;

  private static final String SDR =
      """
      Inlet Temp       | 23 degrees C      | ok
      Exhaust Temp     | 38 degrees C      | ok
      Fan1             | 5400 RPM          | ok
      Fan2             | 5600 RPM          | ok
      Fan3             | no reading        | ns
      Pwr Consumption  | 210 Watts         | ok
      Intrusion        | 0x00              | ok
      """;

  @TempDir Path root;

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private Sensors sensors(CommandRunner runner, String... ipmi) {
    return new Sensors(new SensorSpec(Optional.of(root), List.of(ipmi), Optional.empty()), runner);
  }

  private static double value(Map<Metric, Measured> readings, Metric metric) {
    return ((Measured.Available) readings.get(metric)).value();
  }

  @Test
  void emptyTree_isUnavailableWithReasons_neverZero() {
    Map<Metric, Measured> readings = sensors(words -> "").read(0, 0);
    assertEquals(5, readings.size());
    readings.forEach(
        (metric, reading) ->
            assertTrue(
                reading instanceof Measured.Unavailable missing && !missing.reason().isBlank(),
                metric + ": " + reading));
  }

  @Test
  void hwmon_givesTheHottestProcessorAndTheMeanFan() throws IOException {
    file("class/hwmon/hwmon0/name", "nvme");
    file("class/hwmon/hwmon0/temp1_input", "80000"); // a disk is no processor
    file("class/hwmon/hwmon1/name", "coretemp");
    file("class/hwmon/hwmon1/temp1_input", "51000");
    file("class/hwmon/hwmon1/temp2_input", "54500");
    file("class/hwmon/hwmon2/name", "nct6775");
    file("class/hwmon/hwmon2/fan1_input", "1000");
    file("class/hwmon/hwmon2/fan2_input", "2000");
    Map<Metric, Measured> readings = sensors(words -> "").read(0, 0);
    assertEquals(54.5, value(readings, Metric.CPU_TEMPERATURE));
    assertEquals(1500, value(readings, Metric.FAN_SPEED)); // (1000 + 2000) / 2
  }

  @Test
  void thermalZone_isReadWithoutHwmon() throws IOException {
    file("class/thermal/thermal_zone0/type", "acpitz");
    file("class/thermal/thermal_zone0/temp", "27800");
    file("class/thermal/thermal_zone1/type", "x86_pkg_temp");
    file("class/thermal/thermal_zone1/temp", "47000");
    assertEquals(47, value(sensors(words -> "").read(0, 0), Metric.CPU_TEMPERATURE));
  }

  @Test
  void rapl_needsTwoSamplesAndWraps() throws IOException {
    file("class/powercap/intel-rapl:0/max_energy_range_uj", "100000000");
    file("class/powercap/intel-rapl:0/energy_uj", "90000000");
    file("class/powercap/intel-rapl:0:0/energy_uj", "1"); // a part of the package: not added again
    Sensors sensors = sensors(words -> "");
    assertTrue(sensors.read(0, 0).get(Metric.POWER) instanceof Measured.Unavailable);
    file("class/powercap/intel-rapl:0/energy_uj", "95000000");
    assertEquals(5, value(sensors.read(SECOND, 0), Metric.POWER), 1e-9); // 5 J in 1 s
    file("class/powercap/intel-rapl:0/energy_uj", "5000000");
    // 100 - 95 + 5 = 10 J in 2 s
    assertEquals(5, value(sensors.read(3 * SECOND, 0), Metric.POWER), 1e-9);
  }

  @Test
  void ipmi_fillsWhatSysfsLacks() {
    Map<Metric, Measured> readings = sensors(words -> SDR, "ipmitool", "sdr").read(0, 0);
    assertEquals(23, value(readings, Metric.INLET_TEMPERATURE));
    assertEquals(38, value(readings, Metric.CHASSIS_TEMPERATURE));
    assertEquals(5500, value(readings, Metric.FAN_SPEED)); // (5400 + 5600) / 2
    assertEquals(210, value(readings, Metric.POWER));
  }

  @Test
  void ipmiThatFails_saysWhy() {
    Map<Metric, Measured> readings =
        sensors(
                words -> {
                  throw new IOException("ipmitool failed: no such device");
                },
                "ipmitool",
                "sdr")
            .read(0, 0);
    assertEquals(
        new Measured.Unavailable("ipmitool failed: no such device"),
        readings.get(Metric.INLET_TEMPERATURE));
  }

  @Test
  void localCommands_runWithoutAShell_andEndInTime() throws IOException {
    assertEquals("$HOME;x\n", CommandRunner.local(5000).run(List.of("echo", "$HOME;x")));
    IOException slow =
        org.junit.jupiter.api.Assertions.assertThrows(
            IOException.class, () -> CommandRunner.local(100).run(List.of("sleep", "5")));
    assertTrue(slow.getMessage().contains("longer than 100 ms"), slow.getMessage());
  }

  @Test
  void counterThatWasReset_hasNoRateOnce() {
    Counter counter = new Counter();
    assertEquals(OptionalDouble.empty(), counter.rate("c", 100, 0));
    assertEquals(OptionalDouble.of(50), counter.rate("c", 200, 2 * SECOND)); // 100 / 2 s
    assertEquals(OptionalDouble.empty(), counter.rate("c", 10, 3 * SECOND)); // reset
    assertEquals(OptionalDouble.of(5), counter.rate("c", 15, 4 * SECOND));
    counter.forget("c");
    assertEquals(OptionalDouble.empty(), counter.rate("c", 20, 5 * SECOND));
  }
}
