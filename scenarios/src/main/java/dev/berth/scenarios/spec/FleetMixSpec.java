package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;

import dev.berth.scenarios.yaml.Section;
import java.util.List;

/**
 * Two groups that grow together: for each count of the first, the fewest of the second.
 *
 * @param counts of the first group, rising
 */
public record FleetMixSpec(int first, int second, List<Integer> counts) {

  static final int MOST_HOSTS = 1_000_000;

  public FleetMixSpec {
    counts = counts.stream().sorted().distinct().toList();
    if (first == second || counts.isEmpty()) {
      throw new IllegalArgumentException(
          "A mix needs two different groups (%d, %d) and counts of the first (%s)."
              .formatted(first, second, counts));
    }
  }

  static FleetMixSpec read(Section in) {
    List<Integer> groups = in.get("groups", list(integer(0, MOST_HOSTS)));
    if (groups.size() != 2) {
      throw in.error("groups", "must name two groups, such as [0, 1]");
    }
    List<Integer> counts = in.get("counts", list(integer(1, MOST_HOSTS)));
    return in.build(() -> new FleetMixSpec(groups.get(0), groups.get(1), counts));
  }
}
