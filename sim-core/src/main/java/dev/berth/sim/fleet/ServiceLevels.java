package dev.berth.sim.fleet;

import dev.berth.configuration.Characteristic;
import dev.berth.model.Metric;
import org.jspecify.annotations.Nullable;

/** What instances have of the performance characteristics that their policies may desire. */
final class ServiceLevels {

  private static final double ALL = 1 - 1e-9;

  private final Uses uses;
  private final @Nullable HostShares shares;

  ServiceLevels(Uses uses, @Nullable HostShares shares) {
    this.uses = uses;
    this.shares = shares;
  }

  /** In the unit of the characteristic's setting; NaN where it is not modelled. */
  double of(int slot, int row, Characteristic characteristic) {
    return switch (characteristic) {
      case CPU_SPEED -> Double.NaN;
      case CPU_AVAILABILITY -> shares == null ? Double.NaN : shares.of(slot).availability();
      case SCHEDULING_LATENCY -> shares == null ? Double.NaN : waitMillis(shares.of(slot));
      default -> {
        HostService service = uses.service();
        yield service == null ? Double.NaN : of(service, slot, row, characteristic);
      }
    };
  }

  /** An instance that demands nothing waits for nothing. */
  private static double waitMillis(InstanceShare share) {
    double wait = share.waitMillis();
    return Double.isNaN(wait) && share.grantedVcpus() == 0 ? 0 : wait;
  }

  private static double of(HostService service, int slot, int row, Characteristic what) {
    return switch (what) {
      case IOPS -> hadOr(service.operations(slot, row), service.diskServed(row));
      case DISK_THROUGHPUT -> hadOr(service.throughput(slot, row), service.diskServed(row));
      case NETWORK_THROUGHPUT -> hadOr(service.carried(slot, row), service.networkCarried(row));
      case STORAGE_LATENCY -> service.value(Metric.DISK_LATENCY, row);
      default -> service.networkLatencyMillis(slot, row);
    };
  }

  /** Where all that is asked for is served, nothing is missed, however little is asked for. */
  private static double hadOr(double had, double servedShare) {
    return servedShare >= ALL ? Double.POSITIVE_INFINITY : had;
  }
}
