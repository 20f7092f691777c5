package dev.berth.sim.stock;

import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.Overlay;
import dev.berth.state.ReadingTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyAbstract;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSuitability;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmGroup;
import org.jspecify.annotations.Nullable;

/**
 * A Berth placer as the allocation policy of a stock CloudSim Plus datacenter: keeps a believed
 * state that mirrors the datacenter's hosts, in their order, and lets the placer choose. A host
 * that the placer wants but CloudSim Plus refuses is left out and the placer asked again. VM groups
 * and migrations are not mirrored.
 */
public final class BerthAllocationPolicy extends VmAllocationPolicyAbstract {

  private final Placer placer;
  private final Choice choice = new Choice();
  private final IdentityHashMap<Vm, Long> ids = new IdentityHashMap<>();
  private @Nullable FleetState state;
  private long nextId;
  private int cursor = -1;

  public BerthAllocationPolicy(Placer placer) {
    this.placer = placer;
  }

  /** What the policy believes of the datacenter's hosts; their rows are their list's order. */
  public FleetState state() {
    if (state == null || state.hostCount() != getHostList().size()) {
      state = mirror();
    }
    return state;
  }

  /** Takes readings of the hosts, for strategies that score them. */
  public void acceptReadings(ReadingTable readings) {
    state().acceptReadings(readings);
  }

  @Override
  protected Optional<Host> defaultFindHostForVm(Vm vm) {
    refuseGroups(vm);
    LaunchRequest request = StockMirror.request(vm, nextId);
    Overlay candidates = new Overlay(state());
    placer.choose(candidates, request, 0, cursor, choice);
    while (choice.placed()) {
      Host host = getHostList().get(choice.winner());
      if (host.isSuitableForVm(vm)) {
        return Optional.of(host);
      }
      candidates.setStatus(choice.winner(), HostStatus.DRAINING);
      placer.choose(candidates, request, 0, cursor, choice);
    }
    return Optional.empty();
  }

  @Override
  public HostSuitability allocateHostForVm(Vm vm, Host host) {
    refuseGroups(vm);
    HostSuitability suitability = super.allocateHostForVm(vm, host);
    if (suitability.fully()) {
      book(vm, getHostList().indexOf(host));
    }
    return suitability;
  }

  @Override
  public void deallocateHostForVm(Vm vm) {
    super.deallocateHostForVm(vm);
    Long id = ids.remove(vm);
    if (id != null) {
      state().ledger().release(id);
    }
  }

  private void book(Vm vm, int row) {
    if (ids.containsKey(vm)) {
      throw new IllegalStateException(
          "%s has a host already; this policy does not mirror migrations.".formatted(vm));
    }
    cursor = row;
    LaunchRequest request = StockMirror.request(vm, nextId++);
    ids.put(vm, request.id());
    state()
        .ledger()
        .reserve(
            request, DeviceAssigner.assign(state().cursor().at(row), request.flavor().shape()));
    state().ledger().commit(request.id());
  }

  private FleetState mirror() {
    if (!ids.isEmpty()) {
      throw new IllegalStateException(
          "The datacenter's hosts changed while %d VMs run; this policy needs them fixed."
              .formatted(ids.size()));
    }
    List<HostSpec> specs = new ArrayList<>();
    for (Host host : getHostList()) {
      specs.add(StockMirror.host(host, specs.size()));
    }
    return new FleetState(specs);
  }

  private static void refuseGroups(Vm vm) {
    if (vm instanceof VmGroup) {
      throw new UnsupportedOperationException(
          "%s is a VM group; submit its VMs one by one.".formatted(vm));
    }
  }
}
