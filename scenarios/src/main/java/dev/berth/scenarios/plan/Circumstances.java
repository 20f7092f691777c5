package dev.berth.scenarios.plan;

import dev.berth.scenarios.spec.WhatIf;
import dev.berth.scenarios.yaml.YamlNode;
import java.util.Map;

/**
 * Under what a fleet is tried.
 *
 * @param nodes settings of a what-if
 * @param settings plain settings on top: growth, seeds
 * @param rackLoss whether the largest rack is down from the start
 */
record Circumstances(Map<String, YamlNode> nodes, Map<String, Object> settings, boolean rackLoss) {

  Circumstances {
    nodes = Map.copyOf(nodes);
    settings = Map.copyOf(settings);
  }

  static Circumstances asPlanned(boolean rackLoss) {
    return new Circumstances(Map.of(), Map.of(), rackLoss);
  }

  /** The same with these settings. */
  Circumstances with(Map<String, Object> more) {
    return new Circumstances(nodes, more, rackLoss);
  }

  /** A change on top of what the plan asks. */
  Circumstances changed(WhatIf change) {
    return new Circumstances(change.settings(), settings, rackLoss || change.rackLoss());
  }
}
