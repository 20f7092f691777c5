package dev.berth.term;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import java.util.Set;

/**
 * Says how much a host is wanted for a request, in [0, 1], higher is better. A pure function of the
 * host view and the request: it never looks at other candidates, so a decision does not depend on
 * irrelevant hosts and can be explained. Asked only about hosts that every constraint allows.
 *
 * <p>Of the request it may read the flavor and the required traits; the tenant and the group only
 * with {@link Aspect#TENANT_COUNTS} declared, the lifetime only with {@link Aspect#LIFETIME}.
 */
public interface Score {

  double score(HostView host, LaunchRequest request);

  /** All that {@link #score} reads of the host. */
  Set<Aspect> reads();

  /** The largest failure domain whose counters it reads. */
  default DomainLevel level() {
    return DomainLevel.HOST;
  }

  /** How it moves with the host's free amounts. */
  default Trend trend() {
    return Trend.UNSPECIFIED;
  }

  /** How it moves as a reading of the host rises, all else equal. */
  default Trend trend(Metric metric) {
    return Trend.UNSPECIFIED;
  }

  /**
   * The most by which the score may change when one free amount changes by the whole of the host;
   * smaller changes in proportion, so that a finite value means there are no jumps.
   */
  default double steepness() {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Whether it compares with the largest host of the fleet. Then a host that is no candidate can
   * change the score, and with it a decision.
   */
  default boolean comparesWithFleet() {
    return false;
  }
}
