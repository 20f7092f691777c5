package dev.berth.sim.fault;

import dev.berth.model.DomainLevel;
import java.util.List;

/**
 * What fails. A host is down while it or a domain that it belongs to is.
 *
 * @param random failures of every domain of a level, each with a stream of its own
 * @param planned outages at given instants
 */
public record FaultSpec(List<RandomFaults> random, List<Outage> planned) {

  public static final FaultSpec NONE = new FaultSpec(List.of(), List.of());

  public FaultSpec {
    random = List.copyOf(random);
    planned = List.copyOf(planned);
  }

  /**
   * @param between from the end of an outage, or the start of the run, to the next one
   * @param repair how long an outage lasts
   */
  public record RandomFaults(DomainLevel level, Lasting between, Lasting repair) {}

  /**
   * @param name of the host, rack, feed or zone
   * @param lastingTicks 1 or more
   * @param noticeTicks how long before it the hosts are drained; 0 without notice
   */
  public record Outage(
      DomainLevel level, String name, long atTick, long lastingTicks, long noticeTicks) {
    public Outage {
      if (lastingTicks < 1 || noticeTicks < 0 || atTick < noticeTicks) {
        throw new IllegalArgumentException(
            "The outage of %s at %d ms must last 1 ms or more (%d), with a notice (%d ms) that is not before the start."
                .formatted(name, atTick, lastingTicks, noticeTicks));
      }
    }
  }

  public boolean isEmpty() {
    return random.isEmpty() && planned.isEmpty();
  }
}
