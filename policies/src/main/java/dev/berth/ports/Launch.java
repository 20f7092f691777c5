package dev.berth.ports;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;

/** An order to start an instance; the instance's id is the request's. */
public record Launch(LaunchRequest request, Placement placement) {

  public long instance() {
    return request.id();
  }

  /** The merged policy, which the instance is launched with. */
  public ConfigurationPolicy policy() {
    return request.policy();
  }
}
