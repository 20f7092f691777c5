package dev.berth.ports;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;

/** An order to start an instance; the instance's id is the request's. */
public record Launch(LaunchRequest request, Placement placement, ConfigurationPolicy policy) {

  public long instance() {
    return request.id();
  }
}
