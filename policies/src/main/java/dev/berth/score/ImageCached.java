package dev.berth.score;

import dev.berth.configuration.Settings;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * 1 where the host's cache holds the request's image, a lesser value where another host of its rack
 * does, else 0; 1 everywhere for a request that names no image.
 *
 * @param rack what a host scores whose rack has the image, 0 to 1
 */
record ImageCached(double rack) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    if (!needsFetch(request) || host.hostsWithImage(request, DomainLevel.HOST) > 0) {
      return 1;
    }
    return rack > 0 && host.hostsWithImage(request, DomainLevel.RACK) > 0 ? rack : 0;
  }

  static boolean needsFetch(LaunchRequest request) {
    return !request.policy().isEmpty() && Settings.IMAGE.in(request.policy()) != null;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.IMAGES);
  }

  @Override
  public DomainLevel level() {
    return rack > 0 ? DomainLevel.RACK : DomainLevel.HOST;
  }

  @Override
  public double steepness() {
    return 0;
  }
}
