package dev.berth.manager;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostStatus;
import dev.berth.ports.Capability;
import dev.berth.ports.Fleet;
import dev.berth.state.FleetState;
import java.util.HashMap;
import java.util.Map;

/**
 * Has images fetched ahead of launches, as policies want: at an image's first request, to as many
 * hosts as any of its policies names, spread evenly over the rows. A host that is not up is left
 * out.
 */
final class ImagePriming {

  private final Fleet fleet;
  private final FleetState state;
  private final boolean able;

  /** On how many hosts each image was asked for so far. */
  private final Map<String, Integer> primed = new HashMap<>();

  ImagePriming(Fleet fleet, FleetState state) {
    this.fleet = fleet;
    this.state = state;
    able = fleet.capabilities().contains(Capability.PRIME_IMAGES);
  }

  /** A request with this policy was admitted. */
  void admitted(ConfigurationPolicy policy) {
    if (!able || policy.isEmpty()) {
      return;
    }
    String image = Settings.IMAGE.in(policy);
    Long size = Settings.IMAGE_SIZE.in(policy);
    Long hosts = Settings.IMAGE_PRIMING.in(policy);
    if (image != null && size != null && hosts != null) {
      prime(image, size, (int) Math.min(hosts, fleet.hosts().size()));
    }
  }

  private void prime(String image, long mebibytes, int hosts) {
    int before = primed.getOrDefault(image, 0);
    if (hosts > before) {
      primed.put(image, hosts);
      for (int i = 0; i < hosts; i++) {
        int row = (int) ((long) i * fleet.hosts().size() / hosts);
        if (state.status(row) == HostStatus.UP) {
          fleet.prime(row, image, mebibytes);
        }
      }
    }
  }
}
