package dev.berth.constraint;

import dev.berth.configuration.Characteristic;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.performance.HostService;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.OnMissing;
import java.util.Set;

/**
 * Every performance characteristic that the policy wants is measured to be there, but for a
 * tolerance.
 *
 * @param tolerance the largest shortfall allowed, as a share of what is wanted
 */
record Performance(HostService service, double tolerance, OnMissing onMissing)
    implements Constraint {

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    for (Characteristic characteristic : Characteristic.ALL) {
      if (characteristic.wanted(policy) != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    for (Characteristic characteristic : Characteristic.ALL) {
      if (lacks(characteristic, host, request)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return first(host, request).word();
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    Characteristic characteristic = first(host, request);
    double shortfall = service.shortfall(characteristic, host, request);
    return Double.isNaN(shortfall)
        ? "%s is wanted, and nothing measures it here".formatted(characteristic.word())
        : "%s: wanted %s, measured %.3f (in its unit): short by %.1f %%, at most %.1f %% is tolerated"
            .formatted(
                characteristic.word(),
                characteristic.wanted(request.policy()),
                service.measured(characteristic, host, request),
                shortfall * 100,
                tolerance * 100);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.READINGS);
  }

  private Characteristic first(HostView host, LaunchRequest request) {
    for (Characteristic characteristic : Characteristic.ALL) {
      if (lacks(characteristic, host, request)) {
        return characteristic;
      }
    }
    throw new IllegalStateException("The host lacks nothing that is wanted.");
  }

  private boolean lacks(Characteristic characteristic, HostView host, LaunchRequest request) {
    if (characteristic.wanted(request.policy()) == null) {
      return false;
    }
    double shortfall = service.shortfall(characteristic, host, request);
    return Double.isNaN(shortfall) ? onMissing == OnMissing.REFUSE : shortfall > tolerance;
  }
}
