package dev.berth.configuration;

import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the hosts of a fleet have at best, whatever they hold now.
 *
 * @param types distinct, in host order
 * @param zones names
 * @param most the most that any host does of a performance characteristic by its setting's key, in
 *     the setting's unit; what is not named is not known
 * @param place where the fleet is described, for an error
 */
public record FleetOffer(
    List<HostType> types, Set<String> zones, Map<String, Double> most, String place) {

  public FleetOffer {
    types = List.copyOf(types);
    zones = Set.copyOf(zones);
    most = Map.copyOf(most);
  }

  /** What these hosts have by their types. */
  public static FleetOffer of(List<HostSpec> hosts, Map<String, Double> most, String place) {
    Set<HostType> types = new LinkedHashSet<>();
    Set<String> zones = new TreeSet<>();
    for (HostSpec host : hosts) {
      types.add(host.type());
      zones.add(host.zone());
    }
    return new FleetOffer(List.copyOf(types), zones, most, place);
  }

  /** Whether some host could ever hold a demand. */
  public boolean holds(ResourceVector demand) {
    for (HostType type : types) {
      if (holds(type.allocatable(), demand)) {
        return true;
      }
    }
    return false;
  }

  /** The most of a resource that one host has. */
  public long largest(Resource resource) {
    return types.stream().mapToLong(type -> type.allocatable().get(resource)).max().orElse(0);
  }

  private static boolean holds(ResourceVector allocatable, ResourceVector demand) {
    for (Resource resource : Resource.ALL) {
      if (demand.get(resource) > allocatable.get(resource)) {
        return false;
      }
    }
    return true;
  }
}
