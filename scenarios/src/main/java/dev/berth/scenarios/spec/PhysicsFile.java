package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.networkMbps;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.cooling.CoolingSpec;
import dev.berth.sim.cooling.OutdoorAir;
import dev.berth.sim.network.NetworkSpec;
import dev.berth.sim.physics.PhysicsSpec;
import dev.berth.sim.physics.Throttle;
import dev.berth.sim.power.Distribution;
import dev.berth.sim.power.FanLaw;
import dev.berth.sim.power.Leakage;
import dev.berth.sim.storage.DiskSpec;
import dev.berth.sim.thermal.AirFlow;
import dev.berth.sim.thermal.ThermalNode;
import java.util.Optional;

/** Reads the physics of hosts; docs/MODEL.md says where the defaults come from. */
final class PhysicsFile {

  static final String KEY = "physics";

  private static final int MOST_RACKS = 10_000;
  private static final double LARGE = 1e9;
  private static final double COLDEST = -50;
  private static final double HOTTEST = 200;
  private static final double KILO = 1000;

  private PhysicsFile() {}

  /** Empty without the key; a key without content takes every default. */
  static Optional<PhysicsSpec> read(Section in, Optional<OutdoorAir> outdoor) {
    if (outdoor.isPresent() && !in.has(KEY)) {
      throw in.section(EnvironmentFile.KEY)
          .error(EnvironmentFile.OUTDOOR, "acts on the cooling plant alone: physics is not there");
    }
    return in.has(KEY) ? Optional.of(physics(in.section(KEY), outdoor)) : Optional.empty();
  }

  private static PhysicsSpec physics(Section in, Optional<OutdoorAir> outdoor) {
    Section thermal = in.section("thermal");
    ThermalNode node =
        thermal.build(
            () ->
                new ThermalNode(
                    thermal.get("kelvinPerWatt", number(0, 100), 0.12),
                    thermal.get("joulesPerKelvin", number(0, LARGE), 1500.0)));
    AirFlow flow =
        thermal.build(() -> new AirFlow(thermal.get("cubicMetresPerSecond", number(0, 100), 0.03)));
    FanLaw fans = fans(in.section("fans"));
    Leakage leakage = leakage(in.section("leakage"));
    Throttle throttle = throttle(in.section("throttle"));
    Section air = in.section("recirculation");
    double share = air.get("share", number(0, 0.99), 0.15);
    double reach = air.get("reachSlots", number(0, KILO), 5.0);
    int racks = in.get("racksPerAisle", integer(1, MOST_RACKS), 2);
    CoolingSpec cooling = CoolingFile.read(in.section("cooling"), outdoor);
    Section power = in.section("distribution");
    Distribution distribution =
        power.build(() -> new Distribution(power.get("efficiency", number(0, 1), 0.92)));
    DiskSpec disk = disk(in.section("disk"));
    NetworkSpec network = network(in.section("network"));
    double limit = in.get("inletLimit", number(COLDEST, HOTTEST), 27.0);
    return in.build(
        () ->
            new PhysicsSpec(
                node,
                flow,
                fans,
                leakage,
                throttle,
                cooling,
                distribution,
                disk,
                network,
                racks,
                share,
                reach,
                limit));
  }

  private static FanLaw fans(Section in) {
    return in.build(
        () ->
            new FanLaw(
                in.get("leastSpeed", number(0, 1), 0.3),
                in.get("fullWatts", number(0, LARGE), 30.0),
                in.get("fullRpm", number(0, LARGE), 12_000.0),
                in.get("fromCelsius", number(COLDEST, HOTTEST), 45.0),
                in.get("toCelsius", number(COLDEST, HOTTEST), 75.0)));
  }

  private static Leakage leakage(Section in) {
    return in.build(
        () ->
            new Leakage(
                in.get("sharePerKelvin", number(0, 1), 0.002),
                in.get("referenceCelsius", number(COLDEST, HOTTEST), 50.0)));
  }

  private static Throttle throttle(Section in) {
    return in.build(
        () ->
            new Throttle(
                in.get("fromCelsius", number(COLDEST, HOTTEST), 90.0),
                in.get("sharePerKelvin", number(0, 1), 0.05),
                in.get("leastSpeed", number(0, 1), 0.3)));
  }

  private static DiskSpec disk(Section in) {
    return in.build(
        () ->
            new DiskSpec(
                in.get("operationsPerSecond", number(0, LARGE), 50_000.0),
                in.get("mebibytesPerSecond", number(0, LARGE), 2000.0),
                in.get("serviceMillis", number(0, LARGE), 0.1),
                in.get("operationKibibytes", number(0, LARGE), 16.0)));
  }

  private static NetworkSpec network(Section in) {
    return in.build(
        () ->
            new NetworkSpec(
                (double) in.get("host", networkMbps(), 10_000L),
                (double) in.get("rack", networkMbps(), 40_000L),
                in.get("baseMillis", number(0, LARGE), 0.1)));
  }
}
