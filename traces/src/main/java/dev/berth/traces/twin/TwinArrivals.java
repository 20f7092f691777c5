package dev.berth.traces.twin;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.model.Ticks;

/** The instants of batches: exponential gaps in a clock that runs with the rate of each slot. */
final class TwinArrivals {

  private static final Stream GAPS = Stream.named("twin-arrivals");
  private static final Stream HOURS = Stream.named("twin-hour-rate");
  private static final Stream SLOTS = Stream.named("twin-slot-rate");
  private static final long SLOT_TICKS = 300 * Ticks.PER_SECOND;
  private static final double SLOTS_PER_HOUR = 12;

  private final BatchRates rates;
  private final double scale;
  private final long firstSlot;
  private final SequentialDraws gaps;
  private final SequentialDraws hours;
  private final Draws draws;
  private final double hourSigma;
  private final double slotSigma;
  private double hourLog;
  private long slot;
  private double withinSlot;
  private double slotRate;

  /** Starts at an instant of the trace's own clock. */
  TwinArrivals(BatchRates rates, double scale, long startTick, Draws draws) {
    this.rates = rates;
    this.scale = scale;
    this.firstSlot = startTick / SLOT_TICKS;
    this.gaps = draws.sequence(GAPS, 0);
    this.hours = draws.sequence(HOURS, 0);
    this.draws = draws;
    this.hourSigma = sigma(rates.hourVariation());
    this.slotSigma = sigma(rates.slotVariation());
    this.hourLog = hours.nextGaussian();
    this.slot = 0;
    this.slotRate = rate();
  }

  private static double sigma(double variation) {
    return StrictMath.sqrt(StrictMath.log(1 + variation * variation));
  }

  /** The next instant, counted from the start and rounded up to the trace's grid. */
  long nextTick() {
    double left = gaps.nextExponential();
    while (left > (1 - withinSlot) * slotRate) {
      left -= (1 - withinSlot) * slotRate;
      nextSlot();
    }
    withinSlot += left / slotRate;
    long tick = (long) ((slot + withinSlot) * SLOT_TICKS);
    long grid = rates.gridTicks();
    return (tick + grid - 1) / grid * grid;
  }

  private void nextSlot() {
    slot++;
    withinSlot = 0;
    if ((firstSlot + slot) % (long) SLOTS_PER_HOUR == 0) {
      double old = rates.hourAutocorrelation();
      hourLog = old * hourLog + StrictMath.sqrt(1 - old * old) * hours.nextGaussian();
    }
    slotRate = rate();
  }

  /** Batches expected in the slot. */
  private double rate() {
    long hour = (firstSlot + slot) / (long) SLOTS_PER_HOUR;
    double slotLog = draws.sequence(SLOTS, slot).nextGaussian();
    double wander =
        StrictMath.exp(
            hourSigma * hourLog
                - hourSigma * hourSigma / 2
                + slotSigma * slotLog
                - slotSigma * slotSigma / 2);
    return scale * rates.expected(hour) / SLOTS_PER_HOUR * wander;
  }
}
