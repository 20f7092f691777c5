package dev.berth.admission;

import dev.berth.account.Account;
import dev.berth.account.Limits;
import dev.berth.configuration.Settings;
import dev.berth.model.LaunchRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tenants hold of their quotas. A request counts from its admission until it is refused or its
 * instance is gone, so also while it waits, is launched, or waits to be restarted; in a zone it
 * counts while it holds capacity there. Tenants without quota or licences cost nothing.
 */
public final class QuotaBook {

  /** What one admitted request counts for, and where. */
  private static final class Held {
    final LaunchRequest request;
    String zone = "";

    Held(LaunchRequest request) {
      this.request = request;
    }
  }

  private static final Usage NOTHING = new Usage();

  private final Map<String, Usage> byTenant = new HashMap<>();
  private final Map<String, Map<String, Usage>> byZone = new HashMap<>();
  private final Map<String, Map<String, Integer>> bySystem = new HashMap<>();
  private final Map<Long, Held> held = new HashMap<>();

  /** The limit of the whole fleet that a request would break, in words; empty for none. */
  public String exceeded(Account account, LaunchRequest request) {
    return byTenant
        .getOrDefault(account.tenant(), NOTHING)
        .exceeded(account.quota().total(), request.demand());
  }

  /** The limit of a zone that a request would break there, in words; empty for none. */
  public String exceeded(Account account, LaunchRequest request, String zone) {
    Limits limits = account.quota().byZone().getOrDefault(zone, Limits.NONE);
    return byZone
        .getOrDefault(account.tenant(), Map.of())
        .getOrDefault(zone, NOTHING)
        .exceeded(limits, request.demand());
  }

  /** The licence that a request lacks, in words; empty where it needs none or has one. */
  public String unlicensed(Account account, LaunchRequest request) {
    String system = Settings.OPERATING_SYSTEM.in(request.policy());
    if (system == null || account.licences().isEmpty()) {
      return "";
    }
    int licences = account.licences().getOrDefault(system, 0);
    int running = bySystem.getOrDefault(account.tenant(), Map.of()).getOrDefault(system, 0);
    return running < licences
        ? ""
        : "runs %d instances of %s with %d licences".formatted(running, system, licences);
  }

  /** A request is admitted. */
  public void admit(Account account, LaunchRequest request) {
    if (!account.quota().isEmpty() || !account.licences().isEmpty()) {
      hold(request);
    }
  }

  /** Counts a request, whatever its account says. */
  public void hold(LaunchRequest request) {
    if (held.put(request.id(), new Held(request)) != null) {
      throw new IllegalStateException(
          "Request %d counts for its tenant's quota already.".formatted(request.id()));
    }
    count(request, 1);
  }

  /** A request's instance holds capacity in a zone from now on; empty for nowhere. */
  public void stands(long instance, String zone) {
    Held hold = held.isEmpty() ? null : held.get(instance);
    if (hold == null || hold.zone.equals(zone)) {
      return;
    }
    countIn(hold, -1);
    hold.zone = zone;
    countIn(hold, 1);
  }

  /** A request was refused after all, or its instance is gone for good. */
  public void ended(long instance) {
    Held hold = held.isEmpty() ? null : held.remove(instance);
    if (hold != null) {
      countIn(hold, -1);
      count(hold.request, -1);
    }
  }

  /** A counted request, which holds no capacity, is another one from now on. */
  public void replace(LaunchRequest request) {
    if (holds(request.id())) {
      ended(request.id());
      hold(request);
    }
  }

  /** Whether a request is counted. */
  public boolean holds(long request) {
    return held.containsKey(request);
  }

  /** What is counted, for an audit and a page: by tenant, and by tenant and zone or system. */
  public Map<String, String> counted() {
    Map<String, String> counted = new TreeMap<>();
    byTenant.forEach((tenant, usage) -> put(counted, tenant, usage));
    byZone.forEach(
        (tenant, zones) ->
            zones.forEach((zone, usage) -> put(counted, tenant + " in " + zone, usage)));
    bySystem.forEach(
        (tenant, systems) ->
            systems.forEach(
                (system, count) -> counted.put(tenant + " runs " + system, count.toString())));
    return counted;
  }

  private static void put(Map<String, String> counted, String key, Usage usage) {
    if (!usage.isEmpty()) {
      counted.put(key, usage.toString());
    }
  }

  private void count(LaunchRequest request, int sign) {
    byTenant.computeIfAbsent(request.tenant(), tenant -> new Usage()).add(request.demand(), sign);
    String system = Settings.OPERATING_SYSTEM.in(request.policy());
    if (system != null) {
      Map<String, Integer> systems =
          bySystem.computeIfAbsent(request.tenant(), tenant -> new HashMap<>());
      if (systems.merge(system, sign, Integer::sum) == 0) {
        systems.remove(system);
      }
    }
  }

  private void countIn(Held hold, int sign) {
    if (!hold.zone.isEmpty()) {
      byZone
          .computeIfAbsent(hold.request.tenant(), tenant -> new HashMap<>())
          .computeIfAbsent(hold.zone, zone -> new Usage())
          .add(hold.request.demand(), sign);
    }
  }
}
