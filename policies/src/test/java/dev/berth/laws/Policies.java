package dev.berth.laws;

import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.LicencePools;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random configuration policies: mostly none, else one to three wishes about placement. */
public final class Policies {

  /** Hosts that may hold a licence of each system in a {@link Play}. */
  public static final LicencePools POOLS =
      new LicencePools(
          Map.of("windows", new LicencePools.Pool(2, 100), "rhel", new LicencePools.Pool(1, 50)));

  /** What a policy may start from. */
  static final Set<String> IMAGES = Set.of("web", "db");

  private record Wish(Setting<?> setting, Object value) {}

  private Policies() {}

  public static Arbitrary<ConfigurationPolicy> any() {
    Arbitrary<ConfigurationPolicy> some =
        Arbitraries.of(wishes()).list().ofMinSize(1).ofMaxSize(3).map(Policies::policy);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, Arbitraries.just(ConfigurationPolicy.DEFAULT)),
        net.jqwik.api.Tuple.of(2, some));
  }

  public static ConfigurationPolicy of(Map<Setting<?>, Object> settings) {
    Map<String, Object> values = new HashMap<>();
    settings.forEach((setting, value) -> values.put(setting.key(), value));
    return new ConfigurationPolicy("wanted", 1, values);
  }

  /** The same wishes about zones of other names. */
  static LaunchRequest inZones(LaunchRequest request, UnaryOperator<String> renamed) {
    List<String> zones = Settings.ZONES.in(request.policy());
    if (zones == null) {
      return request;
    }
    Map<String, Object> settings = new HashMap<>(request.policy().settings());
    settings.put(Settings.ZONES.key(), zones.stream().map(renamed).toList());
    return request.withPolicy(new ConfigurationPolicy("renamed", 1, settings));
  }

  private static ConfigurationPolicy policy(List<Wish> wishes) {
    Map<Setting<?>, Object> settings = new HashMap<>();
    wishes.forEach(wish -> settings.put(wish.setting(), wish.value()));
    return of(settings);
  }

  private static List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    wishes.add(new Wish(Settings.OPERATING_SYSTEM, "windows"));
    wishes.add(new Wish(Settings.OPERATING_SYSTEM, "rhel"));
    wishes.add(new Wish(Settings.OPERATING_SYSTEM, "debian"));
    wishes.add(new Wish(Settings.IMAGE, "web"));
    wishes.add(new Wish(Settings.IMAGE, "db"));
    wishes.add(new Wish(Settings.DEDICATED, true));
    wishes.add(new Wish(Settings.DEDICATED, false));
    wishes.add(new Wish(Settings.ZONES, List.of("zone0")));
    wishes.add(new Wish(Settings.ZONES, List.of("zone1", "zone9")));
    wishes.add(new Wish(Settings.AFFINITY, List.of("g1")));
    wishes.add(new Wish(Settings.AFFINITY, List.of("own", "bob/g2")));
    wishes.add(new Wish(Settings.ANTI_AFFINITY, List.of("own")));
    wishes.add(new Wish(Settings.ANTI_AFFINITY, List.of("g2", "ann/g1")));
    wishes.add(new Wish(Settings.AFFINITY_LEVEL, "rack"));
    wishes.add(new Wish(Settings.ANTI_AFFINITY_LEVEL, "zone"));
    wishes.add(new Wish(Settings.MOST_PER_HOST, 1L));
    wishes.add(new Wish(Settings.MOST_PER_RACK, 2L));
    wishes.add(new Wish(Settings.OVER_COMMIT, 1.0));
    wishes.add(new Wish(Settings.ARCHITECTURE, "x86_64"));
    wishes.add(new Wish(Settings.CPU_AVAILABILITY, 0.5));
    wishes.add(new Wish(Settings.IOPS, 20_000L));
    wishes.add(new Wish(Settings.NETWORK_THROUGHPUT, 1000L));
    wishes.add(new Wish(Settings.STORAGE_LATENCY, 2.0));
    return wishes;
  }
}
