package dev.berth.score;

import dev.berth.configuration.Characteristic;
import dev.berth.model.LaunchRequest;
import dev.berth.performance.HostService;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.OnMissing;
import dev.berth.term.Score;
import java.util.Set;

/**
 * 1 - the mean, over the performance characteristics that the policy wants, of how far the host is
 * measured to fall short of each; 1 where the policy wants none.
 */
record PerformanceMatch(HostService service, OnMissing onMissing) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    if (request.policy().isEmpty()) {
      return 1;
    }
    double sum = 0;
    int wanted = 0;
    for (Characteristic characteristic : Characteristic.ALL) {
      if (characteristic.wanted(request.policy()) != null) {
        sum += shortfall(characteristic, host, request);
        wanted++;
      }
    }
    return wanted == 0 ? 1 : 1 - sum / wanted;
  }

  private double shortfall(Characteristic characteristic, HostView host, LaunchRequest request) {
    double shortfall = service.shortfall(characteristic, host, request);
    if (Double.isNaN(shortfall)) {
      return onMissing == OnMissing.NEUTRAL ? 0.5 : 1;
    }
    return shortfall;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.READINGS);
  }

  @Override
  public double steepness() {
    return 0;
  }
}
