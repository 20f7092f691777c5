package dev.berth.constraint;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.Set;

/** With the request, the host's vCPUs per hardware thread stay within the policy's over-commit. */
record OverCommitLimit() implements Constraint {

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    return Settings.OVER_COMMIT.in(policy) != null;
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    Double limit = Settings.OVER_COMMIT.in(request.policy());
    return limit == null || after(host, request) <= limit * nameplate(host);
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "over-commit";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    return "%d milli-vCPU would be allocated of %d, the policy allows %s times that"
        .formatted(
            after(host, request), nameplate(host), Settings.OVER_COMMIT.in(request.policy()));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  private static long after(HostView host, LaunchRequest request) {
    long used = host.allocatable(Resource.VCPU) - host.free(Resource.VCPU);
    return used + request.demand().milliVcpu();
  }

  private static long nameplate(HostView host) {
    return host.spec().type().nameplate().milliVcpu();
  }
}
