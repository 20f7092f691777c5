package dev.berth.traces.preset;

import dev.berth.model.BadInputException;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes instances with what they use every five minutes as a folder with one file each: in the
 * layout of PlanetLab (CPU in whole percent), or of Bitbrains (all channels).
 */
public final class ReadingsFolder {

  private static final long INTERVAL_SECONDS = 300;
  private static final double ASSUMED_MHZ_PER_VCPU = 2600;
  private static final String BITBRAINS_HEADER =
      "Timestamp [ms];CPU cores;CPU capacity provisioned [MHZ];CPU usage [MHZ];CPU usage [%];"
          + "Memory capacity provisioned [KB];Memory usage [KB];Disk read throughput [KB/s];"
          + "Disk write throughput [KB/s];Network received throughput [KB/s];"
          + "Network transmitted throughput [KB/s]\n";

  private ReadingsFolder() {}

  /**
   * Writes the readings of all instances.
   *
   * @param days of readings, from the start of the workload
   * @param cpuAlone true for the layout of PlanetLab
   * @return how many instances were written
   * @throws BadInputException when the folder holds something or cannot be written
   */
  public static long write(Workload workload, Path folder, double days, boolean cpuAlone) {
    long samples =
        Math.max(1, Math.round(days * Ticks.PER_DAY / Ticks.PER_SECOND / INTERVAL_SECONDS));
    try {
      Files.createDirectories(folder);
      requireEmpty(folder);
      long instances = 0;
      for (Arrival a = workload.next(); a != null; a = workload.next()) {
        String name = "%07d%s".formatted(instances, cpuAlone ? "" : ".csv");
        try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
          write(a, samples, cpuAlone, out);
        }
        instances++;
      }
      return instances;
    } catch (IOException e) {
      throw new BadInputException(
          "%s: cannot be written (%s). Choose a folder that can be.".formatted(folder, e), e);
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new BadInputException(
            "%s: is not empty. Choose a new folder for the readings.".formatted(folder));
      }
    }
  }

  private static void write(Arrival instance, long samples, boolean cpuAlone, Writer out)
      throws IOException {
    if (!cpuAlone) {
      out.write(BITBRAINS_HEADER);
    }
    for (long sample = 0; sample < samples; sample++) {
      long tick = sample * INTERVAL_SECONDS * Ticks.PER_SECOND;
      Utilisation used = instance.utilisation();
      out.write(
          cpuAlone
              ? Math.round(100 * used.at(Channel.CPU, 0, tick)) + "\n"
              : record(instance.request().demand(), used, tick));
    }
  }

  private static String record(ResourceVector demand, Utilisation used, long tick) {
    double vcpus = demand.milliVcpu() / 1000.0;
    double mhz = vcpus * ASSUMED_MHZ_PER_VCPU;
    double cpu = used.at(Channel.CPU, 0, tick);
    long memoryKib = demand.memoryMiB() * 1024;
    return String.format(
        Locale.ROOT,
        "%d;%s;%.0f;%.1f;%.4f;%d;%.0f;%.4f;%.4f;%.4f;%.4f%n",
        tick / Ticks.PER_SECOND,
        java.math.BigDecimal.valueOf(demand.milliVcpu(), 3).stripTrailingZeros().toPlainString(),
        mhz,
        cpu * mhz,
        100 * cpu,
        memoryKib,
        used.at(Channel.MEMORY, 0, tick) * memoryKib,
        used.at(Channel.DISK_READ, 0, tick),
        used.at(Channel.DISK_WRITE, 0, tick),
        used.at(Channel.NETWORK_IN, 0, tick),
        used.at(Channel.NETWORK_OUT, 0, tick));
  }
}
