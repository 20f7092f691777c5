package dev.berth.libvirt.reading;

import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.link.LibvirtException;
import dev.berth.model.Metric;
import dev.berth.workload.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Samples one host: its own use, its sensors, and what each running domain uses. */
public final class HostSampler {

  /**
   * One sample.
   *
   * @param domains by name; channels that nothing measures are absent
   * @param waits share of time in which a domain's vCPUs were runnable and waited, per vCPU
   */
  public record Sample(
      Map<Metric, Measured> host,
      Map<String, Map<Channel, Double>> domains,
      Map<String, Double> waits) {}

  private static final String FIRST = "the first sample of a counter, or one after its reset";
  private static final double NANO = 1e-9;
  private static final double KIBI = 1024;
  private static final double MEBI = 1024 * 1024;
  private static final double MEGABIT_BYTES = 125_000;

  private final SensorSpec spec;
  private final Sensors sensors;
  private final int cpus;
  private final Counter counter = new Counter();
  private Set<String> known = new HashSet<>();

  /**
   * @param cpus that are the host's own
   */
  public HostSampler(SensorSpec spec, CommandRunner runner, int cpus) {
    this.spec = spec;
    this.sensors = new Sensors(spec, runner);
    this.cpus = cpus;
  }

  /** Asks the host and its sensors; libvirt's own failure is the caller's. */
  public Sample sample(HostLink link, long nanos, long atMillis) {
    Map<Metric, Measured> host = new EnumMap<>(sensors.read(nanos, atMillis));
    host.put(Metric.CPU_UTILISATION, cpu(link, nanos, atMillis));
    host.put(Metric.MEMORY_UTILISATION, memory(link, atMillis));
    Map<String, Map<String, Object>> statistics = link.statistics();
    forgetGone(statistics.keySet());
    Map<String, Map<Channel, Double>> domains = new LinkedHashMap<>();
    Map<String, Double> waits = new LinkedHashMap<>();
    double operations = 0;
    for (var entry : statistics.entrySet()) {
      String name = entry.getKey();
      Map<String, Object> values = entry.getValue();
      domains.put(name, domain(name, values, nanos));
      operations += rate(name, "ops", sum(values, "block", "rd.reqs", "wr.reqs"), nanos).orElse(0);
      waits(name, values, nanos).ifPresent(wait -> waits.put(name, wait));
    }
    totals(host, domains, operations, atMillis);
    return new Sample(host, domains, waits);
  }

  /** A domain that comes back starts its counters anew. */
  private void forgetGone(Set<String> running) {
    for (String name : known) {
      if (!running.contains(name)) {
        counter.forget(name + "/");
      }
    }
    known = new HashSet<>(running);
  }

  private Measured cpu(HostLink link, long nanos, long at) {
    if (spec.cpuUsage().isPresent()) {
      return cgroupCpu(spec.cpuUsage().get(), nanos, at);
    }
    Map<String, Long> times;
    try {
      times = link.cpuTimes();
    } catch (LibvirtException e) {
      return unavailable(e);
    }
    double idle = times.getOrDefault("idle", 0L) + times.getOrDefault("iowait", 0L);
    double all = times.values().stream().mapToDouble(Long::doubleValue).sum();
    OptionalDouble idleRate = counter.rate("host/idle", idle * NANO, nanos);
    OptionalDouble allRate = counter.rate("host/all", all * NANO, nanos);
    if (idleRate.isEmpty() || allRate.isEmpty()) {
      return new Measured.Unavailable(FIRST);
    }
    if (allRate.getAsDouble() <= 0) {
      return new Measured.Unavailable("the host's processor times stand still");
    }
    return share(1 - idleRate.getAsDouble() / allRate.getAsDouble(), "node CPU times", at);
  }

  private Measured cgroupCpu(Path file, long nanos, long at) {
    try {
      String text = Files.readString(file).strip();
      double seconds =
          text.startsWith("usage_usec")
              ? Double.parseDouble(text.lines().findFirst().orElse("").split(" ", -1)[1]) * 1e-6
              : Double.parseDouble(text) * NANO;
      OptionalDouble rate = counter.rate("host/cgroup", seconds, nanos);
      return rate.isEmpty()
          ? new Measured.Unavailable(FIRST)
          : share(rate.getAsDouble() / cpus, "cgroup", at);
    } catch (IOException | NumberFormatException e) {
      return new Measured.Unavailable("unreadable: " + e.getMessage());
    }
  }

  private Measured memory(HostLink link, long at) {
    try {
      Map<String, Long> kib = link.memory();
      double free =
          kib.getOrDefault("free", 0L)
              + kib.getOrDefault("buffers", 0L)
              + kib.getOrDefault("cached", 0L);
      double total = kib.getOrDefault("total", 0L);
      return total <= 0
          ? new Measured.Unavailable("the host reports no memory")
          : share(1 - free / total, "node memory", at);
    } catch (LibvirtException e) {
      return unavailable(e);
    }
  }

  private Map<Channel, Double> domain(String name, Map<String, Object> values, long nanos) {
    Map<Channel, Double> use = new EnumMap<>(Channel.class);
    double vcpus = number(values, "vcpu.current", 1);
    double seconds = number(values, "cpu.time", Double.NaN) * NANO;
    rate(name, "cpu", seconds, nanos).ifPresent(rate -> use.put(Channel.CPU, rate / vcpus));
    if (number(values, "balloon.last-update", 0) > 0) {
      double usable = number(values, "balloon.usable", Double.NaN);
      double all = number(values, "balloon.available", Double.NaN);
      if (all > 0 && usable >= 0) {
        use.put(Channel.MEMORY, 1 - usable / all);
      }
    }
    put(use, Channel.DISK_READ, rate(name, "rd", sum(values, "block", "rd.bytes"), nanos));
    put(use, Channel.DISK_WRITE, rate(name, "wr", sum(values, "block", "wr.bytes"), nanos));
    put(use, Channel.NETWORK_IN, rate(name, "rx", sum(values, "net", "rx.bytes"), nanos));
    put(use, Channel.NETWORK_OUT, rate(name, "tx", sum(values, "net", "tx.bytes"), nanos));
    return use;
  }

  private OptionalDouble waits(String name, Map<String, Object> values, long nanos) {
    double vcpus = number(values, "vcpu.current", 1);
    OptionalDouble rate = rate(name, "delay", sum(values, "vcpu", "delay") * NANO, nanos);
    return rate.isPresent() ? OptionalDouble.of(rate.getAsDouble() / vcpus) : rate;
  }

  private void totals(
      Map<Metric, Measured> host,
      Map<String, Map<Channel, Double>> domains,
      double operations,
      long at) {
    double disk = total(domains, Channel.DISK_READ) + total(domains, Channel.DISK_WRITE);
    double network = total(domains, Channel.NETWORK_IN) + total(domains, Channel.NETWORK_OUT);
    String source = "domain statistics";
    host.put(Metric.DISK_IOPS, new Measured.Available(operations, "1/s", source, at));
    host.put(
        Metric.DISK_THROUGHPUT, new Measured.Available(disk * KIBI / MEBI, "MiB/s", source, at));
    host.put(
        Metric.NETWORK_THROUGHPUT,
        new Measured.Available(network * KIBI / MEGABIT_BYTES, "Mbit/s", source, at));
  }

  private static double total(Map<String, Map<Channel, Double>> domains, Channel channel) {
    return domains.values().stream().mapToDouble(use -> use.getOrDefault(channel, 0.0)).sum();
  }

  private OptionalDouble rate(String domain, String name, double value, long nanos) {
    return Double.isNaN(value)
        ? OptionalDouble.empty()
        : counter.rate(domain + "/" + name, value, nanos);
  }

  private static void put(Map<Channel, Double> use, Channel channel, OptionalDouble bytes) {
    bytes.ifPresent(rate -> use.put(channel, rate / KIBI));
  }

  /** The sum of a counter over all devices of a kind; NaN where there is none. */
  private static double sum(Map<String, Object> values, String kind, String... counters) {
    double sum = Double.NaN;
    for (var entry : values.entrySet()) {
      for (String name : counters) {
        if (entry.getKey().matches(kind + "\\.\\d+\\." + name.replace(".", "\\."))) {
          sum = (Double.isNaN(sum) ? 0 : sum) + ((Number) entry.getValue()).doubleValue();
        }
      }
    }
    return sum;
  }

  private static double number(Map<String, Object> values, String key, double otherwise) {
    return values.get(key) instanceof Number number ? number.doubleValue() : otherwise;
  }

  private static Measured share(double value, String source, long at) {
    return new Measured.Available(Math.max(0, Math.min(1, value)), "share", source, at);
  }

  private static Measured unavailable(LibvirtException e) {
    return new Measured.Unavailable(
        e.unsupported() ? "this driver does not say" : String.valueOf(e.getMessage()));
  }
}
