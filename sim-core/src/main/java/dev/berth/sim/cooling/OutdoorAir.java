package dev.berth.sim.cooling;

/** The temperature of the air around a datacenter over a run. */
@FunctionalInterface
public interface OutdoorAir {

  /** Mean over [fromTick, toTick), which is not empty, in °C. */
  double meanCelsius(long fromTick, long toTick);
}
