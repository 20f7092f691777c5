package dev.berth.performance;

import dev.berth.configuration.Characteristic;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.HostView;

/**
 * What a host's disks can serve in all, and from that what a host is measured to have for a
 * request: headroom (capacity less the reading) or a latency, never the nameplate alone; the speed
 * of processors is the exception, which no sensor reads.
 *
 * @param operationsPerSecond above 0
 * @param mebibytesPerSecond above 0
 */
public record HostService(double operationsPerSecond, double mebibytesPerSecond) {

  private static final String MEGAHERTZ = "cpu-mhz:";

  /**
   * What a host has for the request, in the setting's unit; NaN where unknown, as the scheduling
   * latency of a host is, which no sensor reads.
   */
  public double measured(Characteristic what, HostView host, LaunchRequest request) {
    return switch (what) {
      case CPU_SPEED -> gigahertz(host);
      case CPU_AVAILABILITY -> idleShare(host, request);
      case SCHEDULING_LATENCY -> Double.NaN;
      case IOPS -> operationsPerSecond - host.reading(Metric.DISK_IOPS);
      case DISK_THROUGHPUT -> mebibytesPerSecond - host.reading(Metric.DISK_THROUGHPUT);
      case STORAGE_LATENCY -> host.reading(Metric.DISK_LATENCY);
      case NETWORK_THROUGHPUT -> linkLeft(host);
      case NETWORK_LATENCY -> host.reading(Metric.NETWORK_LATENCY);
    };
  }

  private static double gigahertz(HostView host) {
    for (String trait : host.spec().type().traits()) {
      if (trait.startsWith(MEGAHERTZ)) {
        return Integer.parseInt(trait, MEGAHERTZ.length(), trait.length(), 10) / 1000.0;
      }
    }
    return Double.NaN;
  }

  /** Idle processors of the host as a share of what the request asks for. */
  private static double idleShare(HostView host, LaunchRequest request) {
    double idle = 1 - host.reading(Metric.CPU_UTILISATION);
    long asked = request.demand().milliVcpu();
    double milliVcpu = idle * host.spec().type().nameplate().milliVcpu();
    return asked == 0 ? 1 : milliVcpu / asked;
  }

  /** What the host's link leaves; unknown where the host has no network in its description. */
  private static double linkLeft(HostView host) {
    long described = host.spec().type().nameplate().networkMbps();
    double link = described == 0 ? Double.NaN : described;
    return link - host.reading(Metric.NETWORK_THROUGHPUT);
  }

  /**
   * How far the host falls short of what the request's policy wants: 0 where it has all of it, 1
   * where it has nothing; NaN where nothing measures it. Asked only where it is wanted.
   */
  public double shortfall(Characteristic what, HostView host, LaunchRequest request) {
    double wanted = what.desired(request.policy());
    double measured = measured(what, host, request);
    if (Double.isNaN(wanted) || Double.isNaN(measured)) {
      return Double.isNaN(wanted) ? 0 : Double.NaN;
    }
    double had = what.atLeast() ? measured / wanted : wanted / measured;
    return Math.min(1, Math.max(0, 1 - had));
  }
}
