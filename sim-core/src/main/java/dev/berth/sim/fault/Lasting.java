package dev.berth.sim.fault;

import dev.berth.draws.SequentialDraws;
import dev.berth.model.Ticks;
import org.apache.commons.math3.special.Gamma;

/**
 * A length of time that is drawn: Weibull of a mean and a shape; shape 1 is exponential. Times
 * between failures of real machines have shapes of 0.7 to 0.8 (Schroeder and Gibson, DSN 2006,
 * section 5.3).
 *
 * @param meanTicks above 0
 * @param shape above 0
 */
public record Lasting(long meanTicks, double shape) {

  public Lasting {
    if (meanTicks < 1 || !(shape >= 0.05 && shape <= 100)) {
      throw new IllegalArgumentException(
          "The mean (%d ms) of a length of time must be above 0, its shape (%s) from 0.05 to 100."
              .formatted(meanTicks, shape));
    }
  }

  /** A draw by inversion: scale x (-ln U)^(1/shape), where scale = mean / Gamma(1 + 1/shape). */
  long draw(SequentialDraws draws) {
    double scale = meanTicks / Gamma.gamma(1 + 1 / shape);
    double ticks = scale * StrictMath.pow(draws.nextExponential(), 1 / shape);
    return ticks >= 0x1p62 ? Ticks.NEVER : Math.max(1, Math.round(ticks));
  }
}
