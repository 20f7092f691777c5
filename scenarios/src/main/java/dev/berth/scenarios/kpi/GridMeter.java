package dev.berth.scenarios.kpi;

import dev.berth.scenarios.spec.Environment;
import dev.berth.scenarios.spec.GridSeries;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.physics.HostPhysics;
import java.util.Map;
import java.util.Optional;

/**
 * Carbon and cost of the site's energy: what was used between two samples, times the mean intensity
 * or price between them. With physics, cooling and distribution losses count.
 */
final class GridMeter implements KpiSource {

  private static final double JOULES_PER_KWH = 3.6e6;
  private static final double GRAMS_PER_KILOGRAM = 1000;

  private final Window window;
  private final Environment environment;
  private long lastTick;
  private double lastJoules;
  private double grams;
  private double cost;

  GridMeter(Window window, Environment environment) {
    this.window = window;
    this.environment = environment;
  }

  private boolean off() {
    return environment.carbonIntensity().isEmpty() && environment.price().isEmpty();
  }

  void sampled(long tick, FleetTruth truth) {
    if (off()) {
      return;
    }
    double joules = siteJoules(truth);
    if (tick > window.startTick() && tick > lastTick) {
      double kilowattHours = (joules - lastJoules) / JOULES_PER_KWH;
      grams += kilowattHours * mean(environment.carbonIntensity(), tick);
      cost += kilowattHours * mean(environment.price(), tick);
    }
    lastTick = tick;
    lastJoules = joules;
  }

  private double mean(Optional<GridSeries> series, long tick) {
    return series.map(values -> values.mean(lastTick, tick)).orElse(0.0);
  }

  private static double siteJoules(FleetTruth truth) {
    HostPhysics physics = truth.physics();
    if (physics == null) {
      return truth.energyJoules();
    }
    double drawn = physics.drawnJoules();
    return drawn
        + physics.spec().distribution().lostJoules(drawn)
        + physics.plant().electricJoules();
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    if (environment.carbonIntensity().isPresent()) {
      kpis.put("carbon-kg", grams / GRAMS_PER_KILOGRAM);
    }
    if (environment.price().isPresent()) {
      kpis.put("energy-cost", cost);
    }
  }
}
