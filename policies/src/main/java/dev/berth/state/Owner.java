package dev.berth.state;

import dev.berth.model.LaunchRequest;

/** By whose instances a failure domain is counted. */
public enum Owner {
  TENANT,
  GROUP;

  /** The request's tenant or group. */
  public String of(LaunchRequest request) {
    return this == TENANT ? request.tenant() : request.group();
  }
}
