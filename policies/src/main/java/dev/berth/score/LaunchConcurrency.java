package dev.berth.score;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * Falls with the launches in progress where the instance would be launched: half / (half +
 * launches). Launches that fetch an image wait for each other at the image store; a host that has
 * the image does not go there.
 *
 * @param half launches that halve the score
 */
record LaunchConcurrency(Where where, double half) implements Score {

  /** Whose launches count. */
  enum Where {
    HOST,
    RACK,
    STORE
  }

  @Override
  public double score(HostView host, LaunchRequest request) {
    return half / (half + launches(host, request));
  }

  private int launches(HostView host, LaunchRequest request) {
    return switch (where) {
      case HOST -> host.launching();
      case RACK -> host.launching(DomainLevel.RACK);
      case STORE ->
          ImageCached.needsFetch(request) && host.hostsWithImage(request, DomainLevel.HOST) == 0
              ? host.fetching()
              : 0;
    };
  }

  @Override
  public Set<Aspect> reads() {
    return switch (where) {
      case HOST -> Set.of(Aspect.CAPACITY);
      case RACK -> Set.of(Aspect.LAUNCHES);
      case STORE -> Set.of(Aspect.LAUNCHES, Aspect.IMAGES);
    };
  }

  @Override
  public DomainLevel level() {
    return switch (where) {
      case HOST -> DomainLevel.HOST;
      case RACK -> DomainLevel.RACK;
      case STORE -> DomainLevel.ZONE;
    };
  }

  @Override
  public double steepness() {
    return 0;
  }
}
