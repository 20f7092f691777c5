package dev.berth.sim.image;

import dev.berth.model.DomainLevel;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.sim.network.FairShares;
import dev.berth.state.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings images to hosts: from the host's cache at once, else from the rack's cache, else from the
 * store. What is fetched at one time shares the store, the rack caches and the hosts' links max-min
 * fairly ({@link FairShares}); rates change when a fetch begins or ends. Two instances of one host
 * that want the same image share one fetch. An image that arrives is kept by host and rack.
 */
public final class ImageStore {

  private static final double MEGABITS_PER_MIB = 8 * 1.048576;
  private static final double DONE_MIB = 1e-9;
  private static final double TICKS_PER_SECOND = 1000;

  /** One image on its way to one host. */
  private static final class Fetch {
    final int host;
    final String image;
    final double mebibytes;
    final int sender;
    final List<Long> waiters = new ArrayList<>();
    double leftMiB;
    double rateMiBPerTick;

    Fetch(int host, String image, double mebibytes, int sender) {
      this.host = host;
      this.image = image;
      this.mebibytes = mebibytes;
      this.sender = sender;
      leftMiB = mebibytes;
    }
  }

  private final ImageSpec spec;
  private final Topology topology;
  private final Agenda agenda;
  private final ImageListener listener;
  private final @Nullable ImageCache[] ofHost;
  private final @Nullable ImageCache[] ofRack;
  private final FairShares links;
  private final int store;
  private final List<Fetch> fetches = new ArrayList<>();
  private final Action advance = this::advance;
  private ImageCounts counts = ImageCounts.NONE;
  private long progressedAt;
  private long plan;

  public ImageStore(ImageSpec spec, Topology topology, Agenda agenda, ImageListener listener) {
    this.spec = spec;
    this.topology = topology;
    this.agenda = agenda;
    this.listener = listener;
    int hosts = topology.hosts().size();
    int racks = topology.domainCount(DomainLevel.RACK);
    ofHost = new @Nullable ImageCache[hosts];
    ofRack = new @Nullable ImageCache[racks];
    store = hosts + racks;
    double[] capacity = new double[store + 1];
    Arrays.fill(capacity, 0, hosts, spec.hostMbps());
    Arrays.fill(capacity, hosts, store, spec.rackMbps());
    capacity[store] = spec.storeMbps();
    links = new FairShares(capacity);
  }

  /** An instance wants an image on its host; it is told when it is there, perhaps at once. */
  public void want(long instance, int host, String image, double mebibytes) {
    if (cacheOf(host).uses(image) || mebibytes == 0) {
      count(1, 0, 0, 0);
      listener.ready(instance);
      return;
    }
    Fetch fetch = fetch(host, image, mebibytes);
    fetch.waiters.add(instance);
    boolean fromRack = fetch.sender != store;
    count(0, fromRack ? 1 : 0, fromRack ? 0 : 1, 0);
  }

  /** Brings an image to a host's cache ahead of launches. */
  public void prime(int host, String image, double mebibytes) {
    if (cacheOf(host).uses(image)) {
      listener.cached(host, cacheOf(host).images());
    } else {
      fetch(host, image, mebibytes);
    }
  }

  /** An instance waits no longer; the fetch goes on for the cache. */
  public void forget(long instance) {
    fetches.forEach(fetch -> fetch.waiters.remove(instance));
  }

  /** A host has failed: nothing is on its way to it any more. */
  public void hostFailed(int host) {
    if (fetches.stream().anyMatch(fetch -> fetch.host == host)) {
      progress();
      fetches.removeIf(fetch -> fetch.host == host);
      plan();
    }
  }

  /** Where launches had their images from so far. */
  public ImageCounts counts() {
    return counts;
  }

  private Fetch fetch(int host, String image, double mebibytes) {
    for (Fetch fetch : fetches) {
      if (fetch.host == host && fetch.image.equals(image)) {
        return fetch;
      }
    }
    int rack = topology.domain(DomainLevel.RACK, host);
    boolean inRack = spec.rackCacheMiB() > 0 && cacheOfRack(rack).uses(image);
    Fetch fetch =
        new Fetch(host, image, mebibytes, inRack ? topology.hosts().size() + rack : store);
    progress();
    fetches.add(fetch);
    plan();
    return fetch;
  }

  /** Lets every fetch move on at its rate up to now. */
  private void progress() {
    double ticks = (double) (agenda.now() - progressedAt);
    for (Fetch fetch : fetches) {
      double moved = Math.min(fetch.leftMiB, fetch.rateMiBPerTick * ticks);
      fetch.leftMiB -= moved;
      if (fetch.sender == store) {
        count(0, 0, 0, moved);
      }
    }
    progressedAt = agenda.now();
  }

  /** Shares the links anew and enters the next arrival. */
  private void plan() {
    plan++;
    if (fetches.isEmpty()) {
      return;
    }
    int[] from = fetches.stream().mapToInt(fetch -> fetch.sender).toArray();
    int[] to = fetches.stream().mapToInt(fetch -> fetch.host).toArray();
    double[] rates = links.rates(from, to);
    double next = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rates.length; i++) {
      Fetch fetch = fetches.get(i);
      fetch.rateMiBPerTick = rates[i] / MEGABITS_PER_MIB / TICKS_PER_SECOND;
      next = Math.min(next, fetch.leftMiB / fetch.rateMiBPerTick);
    }
    agenda.add(agenda.now() + (long) Math.ceil(next), Phase.COMPLETION, advance, plan);
  }

  private void advance(long itsPlan) {
    if (itsPlan != plan) {
      return;
    }
    progress();
    List<Fetch> done = fetches.stream().filter(fetch -> fetch.leftMiB <= DONE_MIB).toList();
    fetches.removeAll(done);
    plan();
    done.forEach(this::arrived);
  }

  private void arrived(Fetch fetch) {
    if (spec.rackCacheMiB() > 0) {
      cacheOfRack(topology.domain(DomainLevel.RACK, fetch.host)).keep(fetch.image, fetch.mebibytes);
    }
    ImageCache cache = cacheOf(fetch.host);
    if (cache.keep(fetch.image, fetch.mebibytes)) {
      listener.cached(fetch.host, cache.images());
    }
    fetch.waiters.forEach(listener::ready);
  }

  private void count(int host, int rack, int fromStore, double mebibytes) {
    counts =
        new ImageCounts(
            counts.fromHost() + host,
            counts.fromRack() + rack,
            counts.fromStore() + fromStore,
            counts.sentMiB() + mebibytes);
  }

  private ImageCache cacheOf(int host) {
    ImageCache cache = ofHost[host];
    if (cache == null) {
      cache = new ImageCache(spec.hostCacheMiB());
      ofHost[host] = cache;
    }
    return cache;
  }

  private ImageCache cacheOfRack(int rack) {
    ImageCache cache = ofRack[rack];
    if (cache == null) {
      cache = new ImageCache(spec.rackCacheMiB());
      ofRack[rack] = cache;
    }
    return cache;
  }
}
