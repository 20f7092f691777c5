package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.cooling.CoolingSpec;
import dev.berth.sim.cooling.UnitFailure;
import java.util.List;

/** Reads how aisles are cooled, and which units fail when. */
final class CoolingFile {

  private static final double LARGE = 1e9;
  private static final double KILO = 1000;
  private static final int MANY = 10_000;

  private CoolingFile() {}

  static CoolingSpec read(Section in) {
    return in.build(
        () ->
            new CoolingSpec(
                in.get("setPoint", number(-50, 100), 20.0),
                in.get("unitsPerAisle", integer(1, MANY), 2),
                in.get("unitKilowatts", number(0, LARGE), 15.0) * KILO,
                in.get("airKilojoulesPerKelvin", number(0, LARGE), 600.0) * KILO,
                in.get("mixingWattsPerKelvin", number(0, LARGE), 50.0),
                failures(in)));
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
