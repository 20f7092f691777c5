package dev.berth.term;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import java.util.List;
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

  /**
   * By how much the host fails the request, amount by amount; nothing where that is no question of
   * amounts. Asked only where {@link #allows} is false.
   */
  default List<Miss> misses(HostView host, LaunchRequest request) {
    return List.of();
  }

  /** How it moves as a reading of the host rises: whether it allows more, or less. */
  default Trend trend(Metric metric) {
    return Trend.UNSPECIFIED;
  }

  /** All that {@link #allows} reads of the host. */
  Set<Aspect> reads();

  /** Whether it refuses every host that has less free than demanded of some resource. */
  default boolean needsRoom() {
    return false;
  }

  /**
   * Whether requests of a policy may be refused by it. One that asks the policy alone says no where
   * the policy does not name its settings; it then allows every host.
   */
  default boolean concerns(ConfigurationPolicy policy) {
    return true;
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
