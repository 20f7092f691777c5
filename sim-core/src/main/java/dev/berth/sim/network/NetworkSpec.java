package dev.berth.sim.network;

/**
 * The network of hosts and their racks. A host carries what its card allows; a rack's uplink is
 * shared max-min fairly among its hosts ({@link MaxMinShares}). Latency is the base over (1 - use
 * of the card), bounded at 98 % as a disk's is.
 *
 * @param hostMbps capacity of a host's card
 * @param rackMbps capacity of a rack's uplink
 * @param baseMillis latency of an idle network between racks
 */
public record NetworkSpec(double hostMbps, double rackMbps, double baseMillis) {

  /** Use from which on latency stays as it is. */
  public static final double MOST_USE = 0.98;

  public NetworkSpec {
    if (!(hostMbps > 0 && rackMbps > 0 && baseMillis > 0)) {
      throw new IllegalArgumentException(
          "The card (%s Mbit/s), the uplink (%s Mbit/s) and the base latency (%s ms) must be above 0."
              .formatted(hostMbps, rackMbps, baseMillis));
    }
  }

  /** Latency when so much is offered to a card that is granted so much of its capacity. */
  public double latencyMillis(double offeredMbps, double availableMbps) {
    double use = availableMbps <= 0 ? 1 : offeredMbps / availableMbps;
    return baseMillis / (1 - Math.min(MOST_USE, use));
  }

  /**
   * Latency where some packets go before all others: the wait of a queue M/M/1 with two priorities
   * that does not interrupt what it serves (Cobham, Operations Research 2, 1954; Kleinrock,
   * Queueing Systems II, 1976, section 3.6). Without such packets it is {@link
   * #latencyMillis(double, double)}.
   *
   * @param firstMbps of the offered traffic that go first
   * @param goesFirst whose latency is asked
   */
  public double latencyMillis(
      double offeredMbps, double firstMbps, double availableMbps, boolean goesFirst) {
    double use = Math.min(MOST_USE, availableMbps <= 0 ? 1 : offeredMbps / availableMbps);
    double ahead = Math.min(use, availableMbps <= 0 ? 1 : firstMbps / availableMbps);
    double wait = use / (1 - ahead);
    return baseMillis * (1 + (goesFirst ? wait : wait / (1 - use)));
  }
}
