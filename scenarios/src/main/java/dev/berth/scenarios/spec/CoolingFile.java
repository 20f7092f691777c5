package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.cooling.CoolingSpec;
import dev.berth.sim.cooling.HeatRejection;
import dev.berth.sim.cooling.OutdoorAir;
import dev.berth.sim.cooling.UnitFailure;
import java.util.List;
import java.util.Optional;

/** Reads how aisles are cooled, and which units fail when. */
final class CoolingFile {

  private static final String REJECTION = "rejection";
  private static final double LARGE = 1e9;
  private static final double KILO = 1000;
  private static final int MANY = 10_000;

  private CoolingFile() {}

  /**
   * @param air outdoor temperature, which the plant follows where it is known
   */
  static CoolingSpec read(Section in, Optional<OutdoorAir> air) {
    Optional<HeatRejection> rejection = rejection(in, air);
    return in.build(
        () ->
            new CoolingSpec(
                in.get("setPoint", number(-50, 100), 20.0),
                in.get("unitsPerAisle", integer(1, MANY), 2),
                in.get("unitKilowatts", number(0, LARGE), 15.0) * KILO,
                in.get("airKilojoulesPerKelvin", number(0, LARGE), 600.0) * KILO,
                in.get("mixingWattsPerKelvin", number(0, LARGE), 50.0),
                failures(in),
                rejection));
  }

  private static Optional<HeatRejection> rejection(Section cooling, Optional<OutdoorAir> air) {
    if (air.isEmpty() && cooling.has(REJECTION)) {
      throw cooling.error(
          REJECTION, "needs environment.%s, which is not there".formatted(EnvironmentFile.OUTDOOR));
    }
    Section in = cooling.section(REJECTION);
    return air.map(
        outdoor ->
            in.build(
                () ->
                    new HeatRejection(
                        outdoor,
                        in.get("approach", number(0, 100), 5.0),
                        in.get("referenceCelsius", number(-50, 100), 35.0),
                        in.get("freePerformance", number(0, KILO), 15.0))));
  }

  private static List<UnitFailure> failures(Section in) {
    return in.sections("failures").stream().map(CoolingFile::failure).toList();
  }

  private static UnitFailure failure(Section in) {
    int aisle = in.get("aisle", integer(0, MANY), 0);
    double units = in.get("units", number(0, MANY), 1.0);
    long from = Ticks.of(in.get("at", DURATION));
    long lasts = Ticks.of(in.get("lasts", DURATION));
    return in.build(() -> new UnitFailure(aisle, units, from, from + lasts));
  }
}
