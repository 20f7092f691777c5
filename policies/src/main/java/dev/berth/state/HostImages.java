package dev.berth.state;

import dev.berth.configuration.Settings;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every host's image cache holds, counted per failure domain; empty until a fleet tells. */
final class HostImages {

  private final Set<String>[] cached;
  private final DomainTally hosts;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets, filled at once
  HostImages(Topology topology) {
    cached = new Set[topology.hostCount()];
    Arrays.fill(cached, Set.of());
    hosts = new DomainTally(topology);
  }

  /** What a host's cache holds from now on. */
  void set(int row, Set<String> images) {
    cached[row].forEach(image -> hosts.add(image, row, -1));
    images.forEach(image -> hosts.add(image, row, 1));
    cached[row] = Set.copyOf(images);
  }

  Set<String> of(int row) {
    return cached[row];
  }

  /** Hosts with the request's image in a host's domain of a level; 0 for a request without one. */
  int hostsWith(LaunchRequest request, DomainLevel level, int row) {
    String image = image(request);
    return image == null ? 0 : hostsWith(image, level, row);
  }

  int hostsWith(String image, DomainLevel level, int row) {
    return hosts.count(image, level, row);
  }

  /** Whether a launch of the request on a host has to fetch its image. */
  boolean lacks(LaunchRequest request, int row) {
    String image = image(request);
    return image != null && !cached[row].contains(image);
  }

  private static @Nullable String image(LaunchRequest request) {
    return request.policy().isEmpty() ? null : Settings.IMAGE.in(request.policy());
  }
}
