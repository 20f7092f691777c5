package dev.berth.forecast;

/** Says how a series will go on; a pure function of its past. */
public interface Forecaster {

  String name();

  /**
   * @param past values at equal steps, at least two seasons of them
   * @param ahead how many steps
   * @param quantile of the high values, above 0 and below 1
   */
  Outlook outlook(double[] past, int ahead, double quantile);
}
