package dev.berth.scenarios.plan;

import dev.berth.capacity.Room;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One group varied: the answer and what speaks for it.
 *
 * @param group its name
 * @param answer empty when even the largest count does not keep the levels
 * @param check the answer on fresh seeds
 * @param probes all that was tried, by rising count
 * @param monotone whether no larger fleet was seen to fail where a smaller one met
 * @param monthsUntilFull first whole month of growth at which the answer no longer keeps the
 *     levels; empty without growth, or when it lasts to the end
 * @param hostsAfterGrowth the fewest that keep the levels after all months of growth; empty without
 *     growth, or when the largest count does not
 * @param monthlyCost of all hosts and their energy; NaN without costs
 */
public record PlanOption(
    String group,
    Optional<Probe> answer,
    Optional<Probe> check,
    List<Probe> probes,
    boolean monotone,
    OptionalInt monthsUntilFull,
    OptionalInt hostsAfterGrowth,
    List<Room.Count> room,
    double monthlyCost) {

  public PlanOption {
    probes = List.copyOf(probes);
    room = List.copyOf(room);
  }
}
