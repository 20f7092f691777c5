package dev.berth.sim.fleet;

/**
 * What it takes to put a host to sleep, to switch it off, and to get it back. While a host changes
 * its state it draws the power of full load, as measured for setting up a server (Gandhi et al.,
 * AutoScale, ACM Transactions on Computer Systems 30(4), 2012). The times and watts are assumed.
 *
 * @param suspendTicks from the order to sleep until it sleeps, 0 or more
 * @param resumeTicks from the order to wake until it runs instances
 * @param bootTicks from the order to switch on until it runs instances
 */
public record SleepSpec(double asleepWatts, long suspendTicks, long resumeTicks, long bootTicks) {

  public static final SleepSpec DEFAULT = new SleepSpec(10, 10_000, 30_000, 180_000);

  public SleepSpec {
    require("asleepWatts", asleepWatts);
    require("suspend in ms", (double) suspendTicks);
    require("resume in ms", (double) resumeTicks);
    require("boot in ms", (double) bootTicks);
  }

  private static void require(String name, double value) {
    if (!(value >= 0 && value <= 86_400_000)) {
      throw new IllegalArgumentException(
          "The %s (%s) of sleeping hosts must be between 0 and 86400000.".formatted(name, value));
    }
  }
}
