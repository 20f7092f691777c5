package dev.berth.manager;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Shape;
import java.util.Set;

/** Requests of one class are refused by the same hosts. */
record RequestClass(
    Shape shape,
    Set<String> requiredTraits,
    ConfigurationPolicy policy,
    String tenant,
    String group) {

  static RequestClass of(LaunchRequest request) {
    return new RequestClass(
        request.flavor().shape(),
        request.requiredTraits(),
        request.policy(),
        request.tenant(),
        request.group());
  }
}
