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
  private static final long SLOTS_PER_HOUR = 12;

  private final BatchRates rates;
  private final double scale;
  private final long firstSlot;
  private final SequentialDraws gaps;
  private final SequentialDraws hours;
  private final Draws draws;
  private final double hourSigma;
  private final double slotSigma;
  private final double[] wanders = new double[BatchRates.HOURS];
  private double hourLog;
  private long drawnHours;
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
    drawDay(firstSlot / SLOTS_PER_HOUR);
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
    if ((firstSlot + slot) / SLOTS_PER_HOUR == drawnHours) {
      drawDay(drawnHours);
    }
    slotRate = rate();
  }

  /** Draws the factors of the hours from one on to the end of its day. */
  private void drawDay(long fromHour) {
    double old = rates.hourAutocorrelation();
    double expected = 0;
    double drawn = 0;
    long until = (fromHour / BatchRates.HOURS + 1) * BatchRates.HOURS;
    for (long hour = fromHour; hour < until; hour++) {
      int ofDay = (int) (hour % BatchRates.HOURS);
      wanders[ofDay] = StrictMath.exp(hourSigma * hourLog - hourSigma * hourSigma / 2);
      expected += rates.expected(hour);
      drawn += rates.expected(hour) * wanders[ofDay];
      hourLog = old * hourLog + StrictMath.sqrt(1 - old * old) * hours.nextGaussian();
    }
    for (int hour = 0; rates.wholeDays() && drawn > 0 && hour < BatchRates.HOURS; hour++) {
      wanders[hour] *= expected / drawn;
    }
    drawnHours = until;
  }

  /** Batches expected in the slot. */
  private double rate() {
    long hour = (firstSlot + slot) / SLOTS_PER_HOUR;
    double slotLog = draws.sequence(SLOTS, slot).nextGaussian();
    double wander =
        wanders[(int) (hour % BatchRates.HOURS)]
            * StrictMath.exp(slotSigma * slotLog - slotSigma * slotSigma / 2);
    return scale * rates.expected(hour) / SLOTS_PER_HOUR * wander;
  }
}
