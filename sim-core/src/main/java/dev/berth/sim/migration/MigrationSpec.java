package dev.berth.sim.migration;

/**
 * How instances migrate. Defaults with a source: 300 ms of down time, throttling from 20 % by 10 %
 * up to 99 % after two unproductive passes (QEMU's migration parameters and {@code
 * trigger_throttle}); at most 30 rounds (Clark et al., NSDI 2005, section 5: 29 rounds and the
 * last). The other defaults are assumed.
 *
 * @param mode whether memory is copied before or after the instance moves
 * @param stall what happens to an instance that dirties memory faster than it can be sent
 * @param maxDownTimeTicks a round that would take no longer than this is sent while the instance is
 *     stopped; 1 or more
 * @param maxRounds passes over memory before it is given up; 1 or more
 * @param switchOverTicks from the end of the last transfer until the instance runs at the target
 * @param failureProbability of a migration that nothing else ends, 0 to 1
 */
public record MigrationSpec(
    Mode mode,
    Stall stall,
    long maxDownTimeTicks,
    int maxRounds,
    long switchOverTicks,
    Dirtying dirtying,
    Links links,
    HostCost cost,
    double failureProbability) {

  public static final MigrationSpec DEFAULT =
      new MigrationSpec(
          Mode.PRE_COPY,
          Stall.THROTTLE,
          300,
          30,
          20,
          new Dirtying(25, 0.1),
          new Links(0.5, 10_000),
          new HostCost(1_000, 500),
          0);

  public MigrationSpec {
    require("maxDownTime in ms", (double) maxDownTimeTicks, 1, 3_600_000);
    require("maxRounds", maxRounds, 1, 10_000);
    require("switchOver in ms", (double) switchOverTicks, 0, 3_600_000);
    require("failureProbability", failureProbability, 0, 1);
  }

  /** When memory is copied. */
  public enum Mode {
    /** Round by round while the instance runs, the rest while it is stopped. */
    PRE_COPY,
    /** After the instance has moved; it runs at the target meanwhile. */
    POST_COPY
  }

  /** What happens when rounds do not shrink. */
  public enum Stall {
    /** The instance is slowed down more and more until they do (auto-converge). */
    THROTTLE,
    /** The instance moves at once and the rest is copied after it. */
    POST_COPY,
    /** The instance is stopped for as long as the rest takes. */
    STOP_AND_COPY,
    /** The instance stays where it is. */
    ABORT
  }

  /**
   * How fast memory is written. SimGrid's model: proportional to the work done, up to the working
   * set.
   *
   * @param miBPerVcpuSecond memory written per second of one busy vCPU
   * @param workingSet share of the memory in use that is written at all, 0 to 1
   */
  public record Dirtying(double miBPerVcpuSecond, double workingSet) {
    public Dirtying {
      require("miBPerVcpuSecond", miBPerVcpuSecond, 0, 1e6);
      require("workingSet", workingSet, 0, 1);
    }
  }

  /**
   * What migrations may use of the hosts' network interfaces, full duplex.
   *
   * @param share of the interface, above 0, at most 1
   * @param unknownMbps the interface of a host type that names none
   */
  public record Links(double share, double unknownMbps) {
    public Links {
      require("share", share, 1e-6, 1);
      require("unknownNetwork in Mbit/s", unknownMbps, 1e-3, 1e9);
    }
  }

  /** Processor time that a running migration takes at both ends, in thousandths of a vCPU. */
  public record HostCost(long sourceMilliVcpu, long targetMilliVcpu) {
    public HostCost {
      require("sourceMilliVcpu", (double) sourceMilliVcpu, 0, 1_000_000);
      require("targetMilliVcpu", (double) targetMilliVcpu, 0, 1_000_000);
    }
  }

  private static void require(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "The %s (%s) of migrations must be between %s and %s."
              .formatted(name, value, least, most));
    }
  }
}
