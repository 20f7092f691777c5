package dev.berth.laws;

import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import java.util.List;
import java.util.Set;

/** Hosts and requests in which one thing is different. */
final class Altered {

  /** A term that reads one of these may ask whose the request is. */
  static final Set<Aspect> WITH_THE_TENANT =
      Set.of(Aspect.TENANT_COUNTS, Aspect.GROUP_COUNTS, Aspect.DEDICATION);

  private Altered() {}

  /** The host with another free amount of one resource. */
  static HostView free(HostView host, Resource resource, long amount) {
    return new ForwardingHost(host) {
      @Override
      public long free(Resource asked) {
        return asked == resource ? amount : super.free(asked);
      }
    };
  }

  /** The host in another row and under other names. */
  static HostView renamed(HostView host) {
    return new ForwardingHost(host) {
      @Override
      public int row() {
        return super.row() + 7;
      }

      @Override
      public HostSpec spec() {
        HostSpec spec = super.spec();
        return new HostSpec("other-" + spec.name(), spec.type(), "ra", "fe", "zo");
      }
    };
  }

  /** The same wish where the host's zone has the name that {@link #renamed} gives it. */
  static LaunchRequest renamed(LaunchRequest request, HostView host) {
    return Policies.inZones(
        request, zone -> zone.equals(host.spec().zone()) ? "zo" : "not-" + zone);
  }

  /** The same wish under another id, name and tag. */
  static LaunchRequest relabelled(LaunchRequest r) {
    return new LaunchRequest(
            r.id() + 1,
            "other",
            r.tenant(),
            r.group(),
            "other",
            r.flavor(),
            r.requiredTraits(),
            r.arrivalTick(),
            r.lifetimeTicks())
        .withPolicy(r.policy());
  }

  /** The same wish an hour later. */
  static LaunchRequest later(LaunchRequest r) {
    return r.withTimes(r.arrivalTick() + 3_600_000, r.lifetimeTicks());
  }

  static LaunchRequest ofOtherTenant(LaunchRequest r) {
    return new LaunchRequest(
            r.id(),
            r.name(),
            "dan",
            "dan/g9",
            r.tag(),
            r.flavor(),
            r.requiredTraits(),
            r.arrivalTick(),
            r.lifetimeTicks())
        .withPolicy(r.policy());
  }

  /** The same wish for other lengths of time. */
  static List<LaunchRequest> ofOtherLifetimes(LaunchRequest r) {
    return List.of(
        lifetime(r, 0), lifetime(r, r.lifetimeTicks() * 100), lifetime(r, Long.MAX_VALUE));
  }

  private static LaunchRequest lifetime(LaunchRequest r, long ticks) {
    return r.withTimes(r.arrivalTick(), ticks);
  }
}
