package dev.berth.sim.hypervisor;

/**
 * How hosts share their processors and take settings. docs/MODEL.md says where the defaults come
 * from.
 *
 * @param latencySliceMillis time slice under the bias {@code latency}
 * @param balancedSliceMillis without a bias
 * @param batchSliceMillis under the bias {@code batch}
 * @param switchMillis of processor time that a change from one vCPU to the next costs
 * @param hardware what settings of a host do
 * @param changes how settings are changed
 */
public record HypervisorSpec(
    double latencySliceMillis,
    double balancedSliceMillis,
    double batchSliceMillis,
    double switchMillis,
    Hardware hardware,
    Changes changes) {

  public static final HypervisorSpec DEFAULT =
      new HypervisorSpec(1, 3, 24, 0.02, Hardware.DEFAULT, Changes.DEFAULT);

  public HypervisorSpec {
    if (!(latencySliceMillis > 0 && balancedSliceMillis > 0 && batchSliceMillis > 0)) {
      throw new IllegalArgumentException(
          "The time slices (%s, %s, %s ms) of latency, balanced and batch must be above 0."
              .formatted(latencySliceMillis, balancedSliceMillis, batchSliceMillis));
    }
    if (!(switchMillis >= 0)) {
      throw new IllegalArgumentException(
          "The cost of a switch (%s ms) must not be negative.".formatted(switchMillis));
    }
  }

  /** The time slice of a bias. */
  public double sliceMillis(String bias) {
    return switch (bias) {
      case "latency" -> latencySliceMillis;
      case "batch" -> batchSliceMillis;
      default -> balancedSliceMillis;
    };
  }

  /**
   * What settings of a host do.
   *
   * @param turboGain highest frequency over nominal frequency, 1 or more
   * @param leastFrequency lowest frequency as a share of the highest, above 0, at most 1
   * @param threadGain what a core does with two threads over what it does with one, 1 to 2
   */
  public record Hardware(double turboGain, double leastFrequency, double threadGain) {

    public static final Hardware DEFAULT = new Hardware(1.2, 0.4, 1.25);

    public Hardware {
      if (!(turboGain >= 1
          && leastFrequency > 0
          && leastFrequency <= 1
          && threadGain >= 1
          && threadGain <= 2)) {
        throw new IllegalArgumentException(
            "The turboGain (%s) must be 1 or more, the leastFrequency (%s) above 0 and at most 1, the threadGain (%s) between 1 and 2."
                .formatted(turboGain, leastFrequency, threadGain));
      }
    }
  }

  /**
   * How settings are changed.
   *
   * @param hostTicks that a change of a host's settings takes, its verification included; a change
   *     that fails takes it twice, the way back included
   * @param instanceTicks that a change of a running instance's settings takes
   * @param failureProbability of a change, 0 to 1
   */
  public record Changes(long hostTicks, long instanceTicks, double failureProbability) {

    public static final Changes DEFAULT = new Changes(5_000, 1_000, 0);

    public Changes {
      if (hostTicks < 0 || instanceTicks < 0) {
        throw new IllegalArgumentException(
            "The time of a change of a host (%d ms) or instance (%d ms) must not be negative."
                .formatted(hostTicks, instanceTicks));
      }
      if (!(failureProbability >= 0 && failureProbability <= 1)) {
        throw new IllegalArgumentException(
            "The failureProbability (%s) of a change must be between 0 and 1."
                .formatted(failureProbability));
      }
    }
  }
}
