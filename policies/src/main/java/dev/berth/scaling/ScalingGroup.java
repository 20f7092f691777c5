package dev.berth.scaling;

import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import java.util.List;
import java.util.Set;

/**
 * Equal instances that share a load.
 *
 * @param name of the group; its members' requests carry it as their group, so that spread rules of
 *     a strategy count them
 * @param tag selects the configuration policy of the members
 * @param min fewest members, 1 or more: a group without members measures nothing and never grows
 * @param start members at first
 * @param everyTicks between two looks at the group, 1 or more
 * @param coolDownTicks for so long after a change of size there is no other
 * @param spread when it shrinks, a member leaves the domain of this level that has most of them
 * @param rules the largest size that any of them wants is taken
 */
public record ScalingGroup(
    String name,
    String tenant,
    String tag,
    Flavor flavor,
    Set<String> traits,
    int min,
    int max,
    int start,
    long everyTicks,
    long coolDownTicks,
    DomainLevel spread,
    List<Rule> rules) {

  public ScalingGroup {
    traits = Set.copyOf(traits);
    rules = List.copyOf(rules);
    if (min < 1 || max < min) {
      throw new IllegalArgumentException(
          "The min (%d) of group %s must be 1 or more and not above its max (%d)."
              .formatted(min, name, max));
    }
    if (start < min || start > max) {
      throw new IllegalArgumentException(
          "The start (%d) of group %s must be from its min (%d) to its max (%d)."
              .formatted(start, name, min, max));
    }
    if (everyTicks < 1 || coolDownTicks < 0) {
      throw new IllegalArgumentException(
          "Group %s needs an interval above 0 (%d ms) and a cool-down of 0 or more (%d ms)."
              .formatted(name, everyTicks, coolDownTicks));
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("Group %s needs a rule.".formatted(name));
    }
  }
}
