package dev.berth.manager;

import dev.berth.admission.Resolved;
import dev.berth.configuration.Change;
import dev.berth.configuration.PolicyDocument;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.ports.Capability;
import dev.berth.ports.Fleet;
import dev.berth.state.FleetState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Policies that change while instances run. What a running instance can take, the fleet gives it;
 * what it cannot waits for its next launch, and so does everything when the fleet fails.
 */
final class PolicyChanges {

  private final Fleet fleet;
  private final FleetState state;
  private final Intake intake;
  private final InstanceBooks books;

  /** What was ordered of the fleet and has not been answered. */
  private final Map<Long, ConfigurationPolicy> ordered = new HashMap<>();

  /** The policies that instances get when they are launched anew. */
  private final Map<Long, ConfigurationPolicy> due = new HashMap<>();

  PolicyChanges(Fleet fleet, FleetState state, Intake intake, InstanceBooks books) {
    this.fleet = fleet;
    this.state = state;
    this.intake = intake;
    this.books = books;
  }

  PolicyChange change(String tenant, String tag, PolicyDocument policy) {
    intake.change(tenant, tag, policy);
    List<LaunchRequest> concerned = new ArrayList<>();
    for (int row = 0; row < state.topology().hosts().size(); row++) {
      state.forEachInstance(
          row,
          request -> {
            if (intake.concerns(tenant, tag, request)) {
              concerned.add(request);
            }
          });
    }
    PolicyChange sum = PolicyChange.NONE;
    for (LaunchRequest request : concerned) {
      sum = sum.plus(change(request));
    }
    return sum;
  }

  private PolicyChange change(LaunchRequest request) {
    Resolved resolved = intake.resolvedAnew(request);
    if (!resolved.refusal().isEmpty()) {
      return PolicyChange.REFUSED;
    }
    Change change = Change.of(request.policy(), resolved.policy());
    due.remove(request.id());
    if (change.isEmpty()) {
      return PolicyChange.UNCHANGED;
    }
    boolean live =
        fleet.capabilities().contains(Capability.RECONFIGURE) && state.ledger().runs(request.id());
    if (change.needsLaunch() || (change.needsFleet() && !live)) {
      due.put(request.id(), resolved.policy());
    }
    if (!change.needsFleet()) {
      books.configured(request.id(), change.live());
    } else if (live) {
      ordered.put(request.id(), change.live());
      fleet.reconfigure(request.id(), change.live());
    }
    return due.containsKey(request.id()) ? PolicyChange.AT_LAUNCH : PolicyChange.LIVE;
  }

  /** The fleet has done it. */
  void configured(long instance) {
    ConfigurationPolicy policy = ordered.remove(instance);
    if (policy != null && state.ledger().holds(instance)) {
      books.configured(instance, policy);
    }
  }

  /** The fleet could not do it: the instance keeps what it had until it is launched anew. */
  void failed(long instance) {
    ConfigurationPolicy policy = ordered.remove(instance);
    if (policy != null && state.ledger().holds(instance)) {
      due.putIfAbsent(instance, policy);
    }
  }

  /** The request by which a lost instance is launched again. */
  LaunchRequest anew(LaunchRequest request) {
    ConfigurationPolicy policy = due.isEmpty() ? null : due.remove(request.id());
    if (policy == null) {
      return request;
    }
    LaunchRequest again = request.withPolicy(policy);
    books.anew(again);
    return again;
  }

  void ended(long instance) {
    if (!due.isEmpty()) {
      due.remove(instance);
    }
  }

  /** Instances whose policy waits for their next launch, in order of id. */
  List<Long> due() {
    return due.keySet().stream().sorted().toList();
  }
}
