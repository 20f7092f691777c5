package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.hypervisor.HypervisorSpec;
import dev.berth.sim.hypervisor.HypervisorSpec.Changes;
import dev.berth.sim.hypervisor.HypervisorSpec.Hardware;
import java.time.Duration;
import java.util.Optional;

/** Reads how hosts share their processors; docs/MODEL.md says where the defaults come from. */
final class HypervisorFile {

  static final String KEY = "hypervisor";

  private static final double LONGEST_SLICE = 10_000;
  private static final double MICROS_PER_MILLI = 1000;

  private HypervisorFile() {}

  /** Empty without the key; a key without content takes every default. */
  static Optional<HypervisorSpec> read(Section in) {
    return in.has(KEY) ? Optional.of(hypervisor(in.section(KEY))) : Optional.empty();
  }

  private static HypervisorSpec hypervisor(Section in) {
    HypervisorSpec base = HypervisorSpec.DEFAULT;
    Section slices = in.section("sliceMillis");
    double latency = slices.get("latency", number(0, LONGEST_SLICE), base.latencySliceMillis());
    double balanced = slices.get("balanced", number(0, LONGEST_SLICE), base.balancedSliceMillis());
    double batch = slices.get("batch", number(0, LONGEST_SLICE), base.batchSliceMillis());
    double change =
        in.get(
            "switchMicros",
            number(0, LONGEST_SLICE * MICROS_PER_MILLI),
            base.switchMillis() * MICROS_PER_MILLI);
    Hardware hardware = hardware(in.section("hardware"));
    Changes changes = changes(in.section("configure"));
    return in.build(
        () ->
            new HypervisorSpec(
                latency, balanced, batch, change / MICROS_PER_MILLI, hardware, changes));
  }

  private static Hardware hardware(Section in) {
    Hardware base = Hardware.DEFAULT;
    double turbo = in.get("turboGain", number(1, 4), base.turboGain());
    double least = in.get("leastFrequency", number(0, 1), base.leastFrequency());
    double threads = in.get("threadGain", number(1, 2), base.threadGain());
    return in.build(() -> new Hardware(turbo, least, threads));
  }

  private static Changes changes(Section in) {
    Changes base = Changes.DEFAULT;
    long host = ticks(in, "hostTime", base.hostTicks());
    long instance = ticks(in, "instanceTime", base.instanceTicks());
    double failure = in.get("failureProbability", number(0, 1), base.failureProbability());
    return in.build(() -> new Changes(host, instance, failure));
  }

  private static long ticks(Section in, String key, long fallback) {
    return Ticks.of(in.get(key, DURATION, Duration.ofMillis(fallback)));
  }
}
