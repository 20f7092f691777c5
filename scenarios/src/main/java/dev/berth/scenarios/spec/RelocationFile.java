package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.networkMbps;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.draws.Draws;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.PowerCap;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.RelocationSetup;
import dev.berth.sim.RelocationSetup.Prediction;
import dev.berth.sim.fleet.ActionSpec;
import dev.berth.sim.fleet.SleepSpec;
import dev.berth.sim.migration.MigrationSpec;
import dev.berth.sim.migration.MigrationSpec.Dirtying;
import dev.berth.sim.migration.MigrationSpec.HostCost;
import dev.berth.sim.migration.MigrationSpec.Links;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads how the fleet carries out its actions: migration, sleep, shares of processors, images; what
 * power is capped and what fails.
 */
final class RelocationFile {

  private static final double MILLI = 1000;
  private static final double LARGE = 1e9;
  private static final int MOST_ROUNDS = 10_000;

  private RelocationFile() {}

  static RelocationSetup read(Section in, List<HostSpec> hosts) {
    MigrationSpec migration =
        in.has("migration") ? migration(in.section("migration")) : MigrationSpec.DEFAULT;
    Prediction prediction =
        in.has("prediction") ? prediction(in.section("prediction")) : Prediction.DEFAULT;
    SleepSpec sleep = in.has("sleep") ? sleep(in.section("sleep")) : SleepSpec.DEFAULT;
    List<PowerCap> caps = in.sections("powerCaps").stream().map(RelocationFile::cap).toList();
    FaultsFile faults = FaultsFile.read(in, hosts);
    return new RelocationSetup(
        Optional.empty(),
        caps,
        prediction,
        new ActionSpec(
            migration,
            sleep,
            faults.launchFailureProbability(),
            HypervisorFile.read(in),
            ImagesFile.read(in)),
        faults.spec(),
        new Draws(0));
  }

  private static MigrationSpec migration(Section in) {
    MigrationSpec base = MigrationSpec.DEFAULT;
    MigrationSpec.Mode mode = in.get("mode", choice(MigrationSpec.Mode.class), base.mode());
    MigrationSpec.Stall stall = in.get("stall", choice(MigrationSpec.Stall.class), base.stall());
    long downTime = ticks(in, "maxDownTime", base.maxDownTimeTicks());
    int rounds = in.get("maxRounds", integer(1, MOST_ROUNDS), base.maxRounds());
    long switchOver = ticks(in, "switchOver", base.switchOverTicks());
    Dirtying dirtying = dirtying(in.section("dirtying"), base.dirtying());
    Links links = links(in.section("network"), base.links());
    HostCost cost = cost(in.section("cost"), base.cost());
    double failure = in.get("failureProbability", number(0, 1), base.failureProbability());
    return in.build(
        () ->
            new MigrationSpec(
                mode, stall, downTime, rounds, switchOver, dirtying, links, cost, failure));
  }

  private static Prediction prediction(Section in) {
    Prediction base = Prediction.DEFAULT;
    return new Prediction(
        in.get("kelvinPerWatt", number(0, 10), base.kelvinPerWatt()),
        in.get("inletKelvinPerWatt", number(0, 10), base.inletKelvinPerWatt()));
  }

  private static Dirtying dirtying(Section in, Dirtying base) {
    double rate = in.get("miBPerVcpuSecond", number(0, LARGE), base.miBPerVcpuSecond());
    double workingSet = in.get("workingSet", number(0, 1), base.workingSet());
    return in.build(() -> new Dirtying(rate, workingSet));
  }

  private static Links links(Section in, Links base) {
    double share = in.get("share", number(0, 1), base.share());
    long unknown = in.get("unknown", networkMbps(), (long) base.unknownMbps());
    return in.build(() -> new Links(share, (double) unknown));
  }

  private static HostCost cost(Section in, HostCost base) {
    double source = in.get("sourceVcpus", number(0, MILLI), base.sourceMilliVcpu() / MILLI);
    double target = in.get("targetVcpus", number(0, MILLI), base.targetMilliVcpu() / MILLI);
    return in.build(() -> new HostCost(Math.round(source * MILLI), Math.round(target * MILLI)));
  }

  private static SleepSpec sleep(Section in) {
    SleepSpec base = SleepSpec.DEFAULT;
    double watts = in.get("watts", number(0, LARGE), base.asleepWatts());
    long suspend = ticks(in, "suspend", base.suspendTicks());
    long resume = ticks(in, "resume", base.resumeTicks());
    long boot = ticks(in, "boot", base.bootTicks());
    return in.build(() -> new SleepSpec(watts, suspend, resume, boot));
  }

  private static PowerCap cap(Section in) {
    DomainLevel level = in.get("level", choice(DomainLevel.class));
    double watts = in.get("watts", number(0, LARGE));
    return in.build(() -> new PowerCap(level, watts));
  }

  private static long ticks(Section in, String key, long fallback) {
    return Ticks.of(in.get(key, DURATION, Duration.ofMillis(fallback)));
  }
}
