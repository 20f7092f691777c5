package dev.berth.laws;

import static java.util.Map.entry;

import dev.berth.configuration.Settings;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.HostView;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The reference of what a policy demands of a host, by the constraint of each name. */
public final class PolicyFits {

  private static final Map<String, BiPredicate<HostView, LaunchRequest>> RULES =
      Map.ofEntries(
          entry("exclusive", (host, request) -> !(host.dedicatedToOthers(request) >= 1)),
          entry("policy-traits", PolicyFits::traits),
          entry("zones", PolicyFits::zones),
          entry("over-commit", PolicyFits::overCommit),
          entry("dedicated", PolicyFits::dedicated),
          entry("licence-pool", PolicyFits::licence),
          entry("affinity", PolicyFits::affinity),
          entry("anti-affinity", PolicyFits::antiAffinity),
          entry("most-of-group", PolicyFits::mostOfGroup));

  private PolicyFits() {}

  public static Map<String, BiPredicate<HostView, LaunchRequest>> rules() {
    return RULES;
  }

  /** Whether every rule holds. */
  static boolean takes(HostView host, LaunchRequest request) {
    return RULES.values().stream().allMatch(rule -> rule.test(host, request));
  }

  private static boolean traits(HostView host, LaunchRequest request) {
    Set<String> wanted = new HashSet<>();
    request
        .policy()
        .settings()
        .forEach(
            (key, value) -> {
              switch (key) {
                case "instance.cpu-family" -> wanted.add("cpu-family:" + value);
                case "instance.architecture" -> wanted.add("arch:" + value);
                case "storage.class" -> wanted.add("storage:" + value);
                case "storage.server" -> wanted.add("storage-server:" + value);
                case "network.virtual-network" -> wanted.add("network:" + value);
                case "instance.cpu-features" ->
                    ((List<?>) value).forEach(feature -> wanted.add("cpu-feature:" + feature));
                default -> {}
              }
            });
    return host.spec().type().traits().containsAll(wanted);
  }

  private static boolean zones(HostView host, LaunchRequest request) {
    List<String> allowed = Settings.ZONES.in(request.policy(), List.of(host.spec().zone()));
    return allowed.stream().anyMatch(host.spec().zone()::equals);
  }

  private static boolean overCommit(HostView host, LaunchRequest request) {
    double most = Settings.OVER_COMMIT.in(request.policy(), 1e9);
    long used = host.allocatable(Resource.VCPU) - host.free(Resource.VCPU);
    double threads = host.spec().type().nameplate().milliVcpu();
    return (used + request.demand().milliVcpu()) / threads <= most;
  }

  private static boolean dedicated(HostView host, LaunchRequest request) {
    boolean wants = Boolean.TRUE.equals(request.policy().settings().get("placement.dedicated"));
    return !wants || host.tenantInstances(request, DomainLevel.HOST) == host.instances();
  }

  private static boolean licence(HostView host, LaunchRequest request) {
    return host.systemInstances(request) != 0 || host.licencesLeft(request) >= 1;
  }

  private static boolean affinity(HostView host, LaunchRequest request) {
    DomainLevel level = level(request, "placement.affinity-level");
    return Settings.AFFINITY.in(request.policy(), List.of()).stream()
        .filter(group -> host.namedInstances(request, group) > 0)
        .allMatch(group -> host.namedInstances(request, group, level) > 0);
  }

  private static boolean antiAffinity(HostView host, LaunchRequest request) {
    DomainLevel level = level(request, "placement.anti-affinity-level");
    return Settings.ANTI_AFFINITY.in(request.policy(), List.of()).stream()
        .noneMatch(group -> host.namedInstances(request, group, level) > 0);
  }

  private static boolean mostOfGroup(HostView host, LaunchRequest request) {
    long perHost = Settings.MOST_PER_HOST.in(request.policy(), Long.MAX_VALUE);
    long perRack = Settings.MOST_PER_RACK.in(request.policy(), Long.MAX_VALUE);
    return host.groupInstances(request, DomainLevel.HOST) + 1L <= perHost
        && host.groupInstances(request, DomainLevel.RACK) + 1L <= perRack;
  }

  private static DomainLevel level(LaunchRequest request, String key) {
    Object word = request.policy().settings().getOrDefault(key, "host");
    return DomainLevel.valueOf(word.toString().toUpperCase(java.util.Locale.ROOT));
  }
}
