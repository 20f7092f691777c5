package dev.berth.reports.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of KPIs: one line per family, in the order of columns and tables. */
public final class Kpis {

  /** Prefix of the one family of KPIs whose keys depend on the run: {@code rejected.<reason>}. */
  public static final String REJECTED_BY = "rejected.";

  public static final List<Kpi> ALL =
      Stream.of(
              RequestKpis.ALL,
              LaunchKpis.ALL,
              PackingKpis.ALL,
              EnergyKpis.ALL,
              BodyKpis.ALL,
              ConsolidationKpis.ALL,
              MobilityKpis.ALL,
              PlacementKpis.ALL,
              ShareKpis.ALL,
              CapacityKpis.ALL)
          .flatMap(List::stream)
          .toList();

  /** Those that are also told per tenant, as {@code key.tenant}. */
  private static final List<Kpi> PER_TENANT = ShareKpis.ALL;

  private static final Map<String, Kpi> BY_KEY =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Kpi::key, Function.identity()));

  private Kpis() {}

  /**
   * The KPI of a key, {@code rejected.<reason>} included.
   *
   * @throws IllegalArgumentException for a key that the catalogue lacks
   */
  public static Kpi of(String key) {
    Kpi kpi = BY_KEY.get(key);
    if (kpi != null) {
      return kpi;
    }
    int dot = key.indexOf('.');
    Kpi whole = dot < 0 ? null : BY_KEY.get(key.substring(0, dot));
    if (whole != null && PER_TENANT.contains(whole) && key.length() > dot + 1) {
      return perTenant(whole, key.substring(dot + 1));
    }
    if (key.startsWith(REJECTED_BY) && key.length() > REJECTED_BY.length()) {
      return rejectedBy(key.substring(REJECTED_BY.length()));
    }
    throw new IllegalArgumentException(
        "There is no KPI '%s'; the catalogue has: %s, rejected.<reason>."
            .formatted(key, ALL.stream().map(Kpi::key).collect(Collectors.joining(", "))));
  }

  /** The keys in catalogue order; reasons stand in alphabetical order behind {@code rejected}. */
  public static List<Kpi> inOrder(Collection<String> keys) {
    return keys.stream()
        .distinct()
        .map(Kpis::of)
        .sorted(Comparator.comparingInt(Kpis::rank).thenComparing(Kpi::key))
        .toList();
  }

  private static int rank(Kpi kpi) {
    int dot = kpi.key().indexOf('.');
    return ALL.indexOf(dot < 0 ? kpi : of(kpi.key().substring(0, dot)));
  }

  private static Kpi perTenant(Kpi whole, String tenant) {
    return Kpi.kpi(
        whole.key() + "." + tenant,
        whole.label() + ": " + tenant,
        whole.unit(),
        whole.better(),
        whole.format(),
        "Of tenant %s: %s".formatted(tenant, whole.definition()));
  }

  private static Kpi rejectedBy(String reason) {
    return Kpi.kpi(
        REJECTED_BY + reason,
        "rejected: " + reason,
        "requests",
        Better.LOWER,
        Format.COUNT,
        "Rejected requests whose last decision names this reason.");
  }
}
