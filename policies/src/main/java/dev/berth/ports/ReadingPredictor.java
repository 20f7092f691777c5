package dev.berth.ports;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.HostView;

/**
 * Foretells what a host's sensors will read once an instance has come or gone and all is steady.
 */
@FunctionalInterface
public interface ReadingPredictor {

  /**
   * The change of a reading, in the metric's unit; 0 where the instance does not bear on it, NaN
   * where that is not known.
   *
   * @param host as its sensors read now
   * @param sign +1 when the instance comes, -1 when it goes
   */
  double change(HostView host, Metric metric, LaunchRequest instance, int sign);
}
