package dev.berth.kit;

import dev.berth.configuration.Settings;
import dev.berth.laws.ConstraintUnderLaw;
import dev.berth.laws.Fits;
import dev.berth.laws.PolicyFits;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Wrong constraints. */
final class PlantedConstraints {

  private PlantedConstraints() {}

  static List<ConstraintUnderLaw> all() {
    return List.of(
        capacity("capacity that wants one unit more", (h, r) -> room(h, r, 1) && devices(h, r)),
        capacity("capacity that allows one unit too many", (h, r) -> room(h, r, -1)),
        capacity("capacity without over-commit", (h, r) -> nameplate(h, r) && devices(h, r)),
        capacity("capacity without devices", (h, r) -> room(h, r, 0)),
        capacity("capacity that reads the status", (h, r) -> h.status() == HostStatus.UP),
        new ConstraintUnderLaw(
            "wants the host full, declares that room eases",
            () -> new Wrong((h, r) -> h.free(Resource.VCPU) <= 2000, "full"),
            null),
        byPolicy(
            "a licence pool that forgets hosts which hold one",
            "licence-pool",
            (h, r) -> h.licencesLeft(r) > 0),
        byPolicy(
            "a licence pool with one licence too many",
            "licence-pool",
            (h, r) -> h.systemInstances(r) > 0 || h.licencesLeft(r) >= 0),
        byPolicy(
            "a dedicated host for two tenants",
            "dedicated",
            (h, r) ->
                !Settings.DEDICATED.in(r.policy(), false)
                    || h.instances() - h.tenantInstances(r, DomainLevel.HOST) <= 1),
        byPolicy(
            "anti-affinity that looks at hosts only",
            "anti-affinity",
            (h, r) ->
                Settings.ANTI_AFFINITY.in(r.policy(), List.of()).stream()
                    .noneMatch(g -> h.namedInstances(r, g, DomainLevel.HOST) > 0)),
        byPolicy(
            "affinity before the group has anybody",
            "affinity",
            (h, r) ->
                Settings.AFFINITY.in(r.policy(), List.of()).stream()
                    .allMatch(g -> h.namedInstances(r, g, DomainLevel.ZONE) > 0)),
        new ConstraintUnderLaw(
            "even rows only", () -> new Wrong((h, r) -> h.row() % 2 == 0, "odd"), null),
        new ConstraintUnderLaw(
            "refuses with a formatted sentence as code",
            () -> new Wrong(Fits::hasRoom, "Host has too little"),
            null));
  }

  private static ConstraintUnderLaw capacity(
      String name, BiPredicate<HostView, LaunchRequest> wrong) {
    return new ConstraintUnderLaw(name, () -> new Wrong(wrong, "capacity"), Fits::hasRoom);
  }

  private static ConstraintUnderLaw byPolicy(
      String name, String constraint, BiPredicate<HostView, LaunchRequest> wrong) {
    return new ConstraintUnderLaw(
        name, () -> new Wrong(wrong, "policy"), PolicyFits.rules().get(constraint));
  }

  /** The constraint of this name, for strategies that use it as their capacity. */
  static Constraint named(String name) {
    return all().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow().make().get();
  }

  private static boolean room(HostView host, LaunchRequest request, long spare) {
    for (Resource resource : Resource.ALL) {
      long demand = request.demand().get(resource);
      if (demand > 0 && demand + spare > host.free(resource)) {
        return false;
      }
    }
    return true;
  }

  private static boolean nameplate(HostView host, LaunchRequest request) {
    for (Resource resource : Resource.ALL) {
      long used = host.allocatable(resource) - host.free(resource);
      if (used + request.demand().get(resource) > host.spec().type().nameplate().get(resource)) {
        return false;
      }
    }
    return true;
  }

  private static boolean devices(HostView host, LaunchRequest request) {
    return DeviceAssigner.fits(host, request.flavor().shape());
  }

  private record Wrong(BiPredicate<HostView, LaunchRequest> rule, String code)
      implements Constraint {
    @Override
    public boolean allows(HostView host, LaunchRequest request) {
      return rule.test(host, request);
    }

    @Override
    public String refusalCode(HostView host, LaunchRequest request) {
      return code;
    }

    @Override
    public String refusalDetail(HostView host, LaunchRequest request) {
      return "wrong on purpose";
    }

    @Override
    public Set<Aspect> reads() {
      return Set.of(Aspect.CAPACITY);
    }

    @Override
    public Trend trend() {
      return Trend.RISING;
    }
  }
}
