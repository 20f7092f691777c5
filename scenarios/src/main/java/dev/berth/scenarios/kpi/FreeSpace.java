package dev.berth.scenarios.kpi;

import dev.berth.model.Flavor;
import dev.berth.model.HostStatus;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.ChangeJournal;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.Room;

/**
 * How usable the free space of a fleet is at one instant. Which flavors fit a host is looked up
 * again only where the change journal names the host, so that a look costs what changed since the
 * last one, plus a sum over the hosts.
 */
public final class FreeSpace {

  private static final double MILLI = 1000;

  private final FlavorMix mix;
  private double[] unusableShares = new double[0];
  private double[] largestOfHost = new double[0];
  private boolean[] usable = new boolean[0];
  private long lookedUpAt;
  private double freeVcpu;
  private double freeMemory;
  private double strandedVcpu;
  private double strandedMemory;
  private double unusableVcpu;
  private double largestVcpus;

  FreeSpace(FlavorMix mix) {
    this.mix = mix;
  }

  void look(FleetState state) {
    HostCursor host = state.cursor();
    lookUp(state, host);
    freeVcpu = 0;
    freeMemory = 0;
    strandedVcpu = 0;
    strandedMemory = 0;
    unusableVcpu = 0;
    largestVcpus = 0;
    for (int row = 0; row < state.hostCount(); row++) {
      add(host.at(row));
    }
  }

  private void lookUp(FleetState state, HostCursor host) {
    ChangeJournal journal = state.journal();
    long now = journal.version();
    boolean first = usable.length != state.hostCount();
    if (first) {
      unusableShares = new double[state.hostCount()];
      largestOfHost = new double[state.hostCount()];
      usable = new boolean[state.hostCount()];
    }
    if (first || !journal.reaches(lookedUpAt)) {
      lookUpAll(host);
    } else {
      follow(journal, now, host);
    }
    lookedUpAt = now;
  }

  private void follow(ChangeJournal journal, long now, HostCursor host) {
    for (long at = lookedUpAt; at < now; at++) {
      if ((journal.aspects(at) & Aspect.CAPACITY.bit()) == 0) {
        continue;
      }
      if (journal.row(at) == ChangeJournal.ALL_ROWS) {
        lookUpAll(host);
        return;
      }
      lookUp(host.at(journal.row(at)));
    }
  }

  private void lookUpAll(HostCursor host) {
    for (int row = 0; row < usable.length; row++) {
      lookUp(host.at(row));
    }
  }

  private void lookUp(HostCursor host) {
    boolean any = false;
    double unusableShare = 0;
    double largest = 0;
    for (int index = 0; index < mix.size(); index++) {
      Flavor flavor = mix.flavor(index);
      if (Room.fits(host, flavor.shape())) {
        any = true;
        largest = Math.max(largest, flavor.demand().milliVcpu() / MILLI);
      } else {
        unusableShare += mix.share(index);
      }
    }
    usable[host.row()] = any;
    unusableShares[host.row()] = unusableShare;
    largestOfHost[host.row()] = largest;
  }

  private void add(HostCursor host) {
    if (host.status() != HostStatus.UP) {
      return;
    }
    int row = host.row();
    double vcpu = (double) host.free(Resource.VCPU);
    double memory = (double) host.free(Resource.MEMORY);
    freeVcpu += vcpu;
    freeMemory += memory;
    unusableVcpu += vcpu * unusableShares[row];
    largestVcpus = Math.max(largestVcpus, largestOfHost[row]);
    if (!usable[row]) {
      strandedVcpu += vcpu;
      strandedMemory += memory;
    }
  }

  /** 0 when nothing is free. */
  double strandedVcpuShare() {
    return freeVcpu == 0 ? 0 : strandedVcpu / freeVcpu;
  }

  /** 0 when nothing is free. */
  double strandedMemoryShare() {
    return freeMemory == 0 ? 0 : strandedMemory / freeMemory;
  }

  /** 0 when nothing is free. */
  double fragmentation() {
    return freeVcpu == 0 ? 0 : unusableVcpu / freeVcpu;
  }

  /** 0 when no flavor fits anywhere. */
  double largestFlavorVcpus() {
    return largestVcpus;
  }
}
