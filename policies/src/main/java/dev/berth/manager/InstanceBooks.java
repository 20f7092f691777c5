package dev.berth.manager;

import dev.berth.admission.QuotaBook;
import dev.berth.configuration.Settings;
import dev.berth.lifecycle.Backups;
import dev.berth.lifecycle.Belongings;
import dev.berth.lifecycle.BelongingsBook;
import dev.berth.lifecycle.Pools;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.ports.Timers;
import dev.berth.state.AuditFailure;
import dev.berth.state.FleetAudit;
import dev.berth.state.FleetState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is booked with an instance besides its host's capacity: its tenant's quota, its belongings,
 * its backups.
 */
final class InstanceBooks {

  private final FleetState state;
  private final QuotaBook quotas;
  private final Backups backups;
  private BelongingsBook belongings = new BelongingsBook(Pools.NONE);

  InstanceBooks(FleetState state, QuotaBook quotas, Timers timers) {
    this.state = state;
    this.quotas = quotas;
    backups = new Backups(timers);
  }

  /** Takes what instances share from these pools; gives the settings that are made true so. */
  Set<String> provide(Pools pools) {
    belongings = new BelongingsBook(pools);
    return pools.isEmpty() ? Set.of() : Set.of(Settings.VOLUME_SIZE.key());
  }

  String shortage(LaunchRequest request) {
    return belongings.shortage(request);
  }

  void placed(LaunchRequest request, Placement placement) {
    belongings.take(request);
    quotas.stands(request.id(), zone(placement));
  }

  void moved(long instance) {
    Placement placement = state.placement(instance);
    if (placement != null) {
      quotas.stands(instance, zone(placement));
    }
  }

  void running(LaunchRequest request) {
    backups.started(request);
  }

  /** A running instance has another policy. */
  void configured(long instance, ConfigurationPolicy policy) {
    state.ledger().configured(instance, policy);
    LaunchRequest request = state.request(instance);
    if (request != null && state.ledger().runs(instance)) {
      backups.changed(request);
    }
  }

  /** A lost instance is to be launched again by another request. */
  void anew(LaunchRequest request) {
    quotas.replace(request);
  }

  /** The instance holds capacity no longer; it may be placed again. */
  void released(long instance) {
    belongings.release(instance);
    backups.ended(instance);
    quotas.stands(instance, "");
  }

  @Nullable Belongings belongings(long instance) {
    return belongings.of(instance);
  }

  List<Long> backups(long instance) {
    return backups.kept(instance);
  }

  private String zone(Placement placement) {
    return state.topology().host(placement.host()).zone();
  }

  /**
   * Recounts all from the instances and the waiting requests that there are.
   *
   * @throws AuditFailure where a book says otherwise
   */
  void audit(Iterable<Pending> waiting, String event) {
    FleetAudit.check(state, event);
    QuotaBook recount = new QuotaBook();
    Map<Long, LaunchRequest> live = new HashMap<>();
    for (int row = 0; row < state.topology().hosts().size(); row++) {
      state.forEachInstance(row, request -> live.put(request.id(), request));
    }
    live.values().forEach(request -> recount(recount, request));
    waiting.forEach(pending -> recount(recount, pending.request));
    if (!recount.counted().equals(quotas.counted())) {
      throw new AuditFailure(
          event, "quotas", recount.counted(), quotas.counted(), "the book of quotas");
    }
    belongings.audit(live, event);
    backups.audit(new HashSet<>(live.keySet()), event);
  }

  private void recount(QuotaBook recount, LaunchRequest request) {
    if (quotas.holds(request.id())) {
      recount.hold(request);
      Placement placement = state.placement(request.id());
      recount.stands(request.id(), placement == null ? "" : zone(placement));
    }
  }
}
