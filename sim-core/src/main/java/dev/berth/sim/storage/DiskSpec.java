package dev.berth.sim.storage;

/**
 * The disks of a host as one server. Latency is that of a queue M/M/1, service / (1 - use), bounded
 * where use reaches 98 %: the queue of a real device is bounded, and so is what is asked of it
 * (Kleinrock, Queueing Systems I, 1975, section 3.2; the bound is assumed).
 *
 * @param operationsPerSecond that the disks can do
 * @param mebibytesPerSecond that they can move
 * @param serviceMillis mean service time of an operation
 * @param operationKibibytes mean size of an operation
 */
public record DiskSpec(
    double operationsPerSecond,
    double mebibytesPerSecond,
    double serviceMillis,
    double operationKibibytes) {

  /** Use from which on latency stays as it is. */
  public static final double MOST_USE = 0.98;

  private static final double KIB_PER_MIB = 1024;

  public DiskSpec {
    if (!(operationsPerSecond > 0
        && mebibytesPerSecond > 0
        && serviceMillis > 0
        && operationKibibytes > 0)) {
      throw new IllegalArgumentException(
          "The disk's operations (%s 1/s), throughput (%s MiB/s), service time (%s ms) and size of an operation (%s KiB) must be above 0."
              .formatted(
                  operationsPerSecond, mebibytesPerSecond, serviceMillis, operationKibibytes));
    }
  }

  /** Share of what the disks can do that is asked of them; above 1 when too much is asked. */
  public double demand(double kibibytesPerSecond) {
    double operations = kibibytesPerSecond / operationKibibytes / operationsPerSecond;
    return Math.max(operations, kibibytesPerSecond / KIB_PER_MIB / mebibytesPerSecond);
  }

  /** Operations per second that are served. */
  public double operations(double kibibytesPerSecond) {
    return throughput(kibibytesPerSecond) * KIB_PER_MIB / operationKibibytes;
  }

  /** MiB/s that are served. */
  public double throughput(double kibibytesPerSecond) {
    return kibibytesPerSecond / KIB_PER_MIB / Math.max(1, demand(kibibytesPerSecond));
  }

  public double latencyMillis(double kibibytesPerSecond) {
    return serviceMillis / (1 - Math.min(MOST_USE, demand(kibibytesPerSecond)));
  }
}
