package dev.berth.sim.image;

/**
 * How images reach hosts and boot.
 *
 * @param storeMbps that the image store sends to all hosts together
 * @param rackMbps that a rack's cache sends to its hosts together
 * @param hostMbps that a host receives
 * @param hostCacheMiB that a host keeps, 0 or more
 * @param rackCacheMiB that a rack keeps, 0 without such a cache
 * @param imageMiB of an image whose size no policy says
 * @param decisionTicks from the placement to the start of the fetch
 * @param bootTicks from the image's arrival until the instance runs
 */
public record ImageSpec(
    double storeMbps,
    double rackMbps,
    double hostMbps,
    double hostCacheMiB,
    double rackCacheMiB,
    double imageMiB,
    long decisionTicks,
    long bootTicks) {

  public static final ImageSpec DEFAULT =
      new ImageSpec(10_000, 10_000, 10_000, 40 * 1024, 0, 2048, 1_000, 20_000);

  public ImageSpec {
    if (!(storeMbps > 0 && rackMbps > 0 && hostMbps > 0)) {
      throw new IllegalArgumentException(
          "The bandwidths (%s, %s, %s Mbit/s) of store, rack and host must be above 0."
              .formatted(storeMbps, rackMbps, hostMbps));
    }
    if (!(hostCacheMiB >= 0 && rackCacheMiB >= 0 && imageMiB >= 0)) {
      throw new IllegalArgumentException(
          "The caches of hosts (%s MiB) and racks (%s MiB) and the size of an image (%s MiB) must not be negative."
              .formatted(hostCacheMiB, rackCacheMiB, imageMiB));
    }
    if (decisionTicks < 0 || bootTicks < 0) {
      throw new IllegalArgumentException(
          "The decision (%d ms) and boot (%d ms) times must not be negative."
              .formatted(decisionTicks, bootTicks));
    }
  }
}
