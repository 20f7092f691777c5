package dev.berth.score;

import dev.berth.configuration.Settings;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.List;
import java.util.Set;

/**
 * The share of the policy's named groups that stand as they are wanted with respect to the host's
 * domain: those of affinity in it, those of anti-affinity not. 1 where the policy names none. The
 * soft companion of the constraints of these names, at a level of its own.
 */
record AffinityScore(DomainLevel level) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    if (request.policy().isEmpty()) {
      return 1;
    }
    List<String> near = Settings.AFFINITY.in(request.policy(), List.of());
    List<String> away = Settings.ANTI_AFFINITY.in(request.policy(), List.of());
    int all = near.size() + away.size();
    int kept = away.size() - present(away, host, request) + present(near, host, request);
    return all == 0 ? 1 : (double) kept / all;
  }

  private int present(List<String> groups, HostView host, LaunchRequest request) {
    int present = 0;
    for (String group : groups) {
      present += host.namedInstances(request, group, level) > 0 ? 1 : 0;
    }
    return present;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.GROUP_COUNTS);
  }

  @Override
  public double steepness() {
    return 0;
  }
}
