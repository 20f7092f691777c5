package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Flavor;
import dev.berth.model.HostType;
import dev.berth.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Settings that no host of a fleet can make true, or not for a flavor. */
public final class Satisfiability {

  private static final Map<String, Long> PAGE_MIB = Map.of("2M", 2L, "1G", 1024L);

  private final Merge merge;
  private final ConfigurationPolicy policy;
  private final FleetOffer offer;
  private final List<Conflict> conflicts = new ArrayList<>();

  private Satisfiability(Merge merge, FleetOffer offer) {
    this.merge = merge;
    this.policy = merge.policy("merged");
    this.offer = offer;
  }

  /** What a fleet cannot do of a merge. */
  public static List<Conflict> of(Merge merge, FleetOffer offer) {
    return new Satisfiability(merge, offer).check();
  }

  /** Pages that do not divide the flavor's memory. */
  public static List<Conflict> of(Merge merge, Flavor flavor) {
    Wish pages = merge.holding(Settings.HUGE_PAGES.key());
    long memory = flavor.demand().memoryMiB();
    if (pages == null || memory % PAGE_MIB.getOrDefault(String.valueOf(pages.value()), 1L) == 0) {
      return List.of();
    }
    return List.of(
        new Conflict(
            "memory-no-multiple-of-pages",
            pages.key(),
            "huge pages back the whole memory only",
            pages.side(),
            new Side(
                "the memory of flavor %s is %d MiB".formatted(flavor.name(), memory),
                "flavor " + flavor.name())));
  }

  private List<Conflict> check() {
    Map<String, Set<String>> wanted = wantedTraits();
    wanted.forEach(
        (key, traits) ->
            traits.stream()
                .filter(trait -> offer.types().stream().noneMatch(t -> t.traits().contains(trait)))
                .forEach(trait -> add(key, "no host type has the trait " + trait)));
    if (conflicts.isEmpty()) {
      requireOneType(wanted);
    }
    for (String zone : Settings.ZONES.in(policy, List.of())) {
      if (!offer.zones().contains(zone)) {
        add(Settings.ZONES.key(), "there is no zone %s, only %s".formatted(zone, zones()));
      }
    }
    requireAtMost(Settings.NETWORK_THROUGHPUT.key(), (double) offer.largest(Resource.NETWORK));
    offer.most().forEach(this::requireAtMost);
    return List.copyOf(conflicts);
  }

  private Map<String, Set<String>> wantedTraits() {
    Map<String, Set<String>> wanted = new TreeMap<>();
    want(wanted, Settings.CPU_FAMILY, "cpu-family:");
    want(wanted, Settings.ARCHITECTURE, "arch:");
    want(wanted, Settings.STORAGE_CLASS, "storage:");
    want(wanted, Settings.STORAGE_SERVER, "storage-server:");
    want(wanted, Settings.VIRTUAL_NETWORK, "network:");
    List<String> features = Settings.CPU_FEATURES.in(policy, List.of());
    if (!features.isEmpty()) {
      wanted.put(
          Settings.CPU_FEATURES.key(),
          features.stream()
              .map(feature -> "cpu-feature:" + feature)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return wanted;
  }

  private void want(Map<String, Set<String>> wanted, Setting<String> setting, String prefix) {
    String name = setting.in(policy);
    if (name != null) {
      wanted.put(setting.key(), Set.of(prefix + name));
    }
  }

  /** Each trait is there somewhere, but a host must have all of them. */
  private void requireOneType(Map<String, Set<String>> wanted) {
    Set<String> all = new TreeSet<>();
    wanted.values().forEach(all::addAll);
    for (HostType type : offer.types()) {
      if (type.traits().containsAll(all)) {
        return;
      }
    }
    if (!wanted.isEmpty()) {
      add(wanted.keySet().iterator().next(), "no host type has all of " + String.join(", ", all));
    }
  }

  /** A nameplate of 0 is not known. */
  private void requireAtMost(String key, double most) {
    if (policy.settings().get(key) instanceof Number wanted
        && most > 0
        && wanted.doubleValue() > most) {
      add(key, "no host does more than %s".formatted(plain(most)));
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private String zones() {
    return String.join(", ", new TreeSet<>(offer.zones()));
  }

  private void add(String key, String says) {
    Wish wish = merge.holding(key);
    if (wish != null) {
      conflicts.add(
          new Conflict(
              "unsatisfiable-setting",
              key,
              "no host can take such an instance",
              wish.side(),
              new Side(says, offer.place())));
    }
  }
}
