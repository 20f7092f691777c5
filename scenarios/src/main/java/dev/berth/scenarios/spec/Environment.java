package dev.berth.scenarios.spec;

import dev.berth.sim.cooling.OutdoorAir;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What surrounds the datacenter.
 *
 * @param carbonIntensity of the grid's electricity, in grams of CO2 equivalent per kWh
 * @param price of electricity per kWh, in the currency of the scenario
 * @param outdoorAir temperature of the air around it
 * @param inputs files that were read
 */
public record Environment(
    Optional<GridSeries> carbonIntensity,
    Optional<GridSeries> price,
    Optional<OutdoorAir> outdoorAir,
    List<Path> inputs) {

  /** Nothing is known, and nothing is measured. */
  public static final Environment UNKNOWN =
      new Environment(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Environment {
    inputs = List.copyOf(inputs);
  }
}
