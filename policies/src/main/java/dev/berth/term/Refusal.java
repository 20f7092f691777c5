package dev.berth.term;

import dev.berth.model.LaunchRequest;
import dev.berth.state.HostView;

/**
 * Why a host may not take a request.
 *
 * @param code short and countable, such as {@code memory}
 * @param detail with the values that disagree
 */
public record Refusal(String code, String detail) {

  /** What a constraint says of a host that it does not allow. */
  public static Refusal of(Constraint constraint, HostView host, LaunchRequest request) {
    return new Refusal(
        constraint.refusalCode(host, request), constraint.refusalDetail(host, request));
  }
}
