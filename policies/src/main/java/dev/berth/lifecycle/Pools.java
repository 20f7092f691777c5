package dev.berth.lifecycle;

import dev.berth.configuration.Subnet;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What instances share beyond hosts.
 *
 * @param storageGiB how much volumes may take of a storage server, by its name; a server that is
 *     not named has no limit
 * @param networks addresses of a virtual network, by its name; in a network that is not named
 *     instances have no address
 */
public record Pools(Map<String, Long> storageGiB, Map<String, Subnet> networks) {

  public static final Pools NONE = new Pools(Map.of(), Map.of());

  public Pools {
    storageGiB = Collections.unmodifiableMap(new TreeMap<>(storageGiB));
    networks = Collections.unmodifiableMap(new TreeMap<>(networks));
  }

  public boolean isEmpty() {
    return storageGiB.isEmpty() && networks.isEmpty();
  }
}
