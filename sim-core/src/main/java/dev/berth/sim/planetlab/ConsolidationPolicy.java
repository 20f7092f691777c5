package dev.berth.sim.planetlab;

import dev.berth.relocation.detector.Detector;
import dev.berth.relocation.selector.Selector;

/** What a run does with its hosts. */
public sealed interface ConsolidationPolicy {

  /** First fit, no migrations; every host draws full power all the time. */
  record FullPower() implements ConsolidationPolicy {}

  /** First fit, no migrations; power follows use, and hosts without use are off. */
  record PowerFollowsUse() implements ConsolidationPolicy {}

  /** Instances leave overloaded hosts, and hosts are emptied to be switched off. */
  record Consolidate(Detector detector, Selector selector) implements ConsolidationPolicy {}
}
