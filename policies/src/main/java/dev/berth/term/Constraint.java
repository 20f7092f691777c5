package dev.berth.term;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import java.util.Set;

/**
 * Says whether a host may take a request at all. A pure function of the host view and the request,
 * of which it may read what a {@link Score} may.
 */
public interface Constraint {

  boolean allows(HostView host, LaunchRequest request);

  /**
   * A short, countable word for why the host may not take the request, such as {@code memory}; one
   * of few, made without formatting. Asked only where {@link #allows} is false.
   */
  String refusalCode(HostView host, LaunchRequest request);

  /** The values that disagree, for a reader. Asked only where {@link #allows} is false. */
  String refusalDetail(HostView host, LaunchRequest request);

  /** All that {@link #allows} reads of the host. */
  Set<Aspect> reads();

  /** Whether it refuses every host that has less free than demanded of some resource. */
  default boolean needsRoom() {
    return false;
  }

  /** The largest failure domain whose counters it reads. */
  default DomainLevel level() {
    return DomainLevel.HOST;
  }

  /** How it moves with the host's free amounts. */
  default Trend trend() {
    return Trend.UNSPECIFIED;
  }
}
