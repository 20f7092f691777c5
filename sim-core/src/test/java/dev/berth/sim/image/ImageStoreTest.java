package dev.berth.sim.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.sim.Fleets;
import dev.berth.sim.kernel.Agenda;
import dev.berth.state.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Fetches from a store of 80 Mbit/s to hosts of 80 Mbit/s: 10 MB, 9.5367 MiB in a second. */
class ImageStoreTest {

  private static final double MIB_PER_SECOND = 80 / (8 * 1.048576);

  private final Agenda agenda = new Agenda();
  private final Map<Long, Long> readyAt = new TreeMap<>();
  private final List<Set<String>> cached = new ArrayList<>();
  private final ImageListener listener =
      new ImageListener() {
        @Override
        public void ready(long instance) {
          readyAt.put(instance, agenda.now());
        }

        @Override
        public void cached(int host, Set<String> images) {
          cached.add(images);
        }
      };

  private ImageStore store(double hostCacheMiB, double rackCacheMiB) {
    ImageSpec spec = new ImageSpec(80, 160, 80, hostCacheMiB, rackCacheMiB, 100, 0, 0);
    return new ImageStore(spec, new Topology(Fleets.hosts(4, 4, 4096)), agenda, listener);
  }

  private void settle() {
    while (!agenda.isEmpty()) {
      agenda.runNext();
    }
  }

  @Test
  void aFetchAlone_takesItsSizeOverTheBandwidth() {
    store(1000, 0).want(1, 0, "a", MIB_PER_SECOND * 3);
    settle();
    assertEquals(Map.of(1L, 3000L), readyAt);
  }

  @Test
  void twoHosts_shareTheStore_andTheSecondIsFasterOnceTheFirstIsDone() {
    ImageStore store = store(1000, 0);
    store.want(1, 0, "a", MIB_PER_SECOND);
    store.want(2, 1, "b", MIB_PER_SECOND * 3);
    settle();
    // Half each for 2 s, after which the second has 2 of its 3 seconds' worth left: 2 + 2.
    assertEquals(Map.of(1L, 2000L, 2L, 4000L), readyAt);
    assertEquals(4 * MIB_PER_SECOND, store.counts().sentMiB(), 1e-9);
  }

  @Test
  void twoInstancesOfAHost_shareOneFetch() {
    ImageStore store = store(1000, 0);
    store.want(1, 0, "a", MIB_PER_SECOND);
    store.want(2, 0, "a", MIB_PER_SECOND);
    settle();
    assertEquals(Map.of(1L, 1000L, 2L, 1000L), readyAt);
    assertEquals(MIB_PER_SECOND, store.counts().sentMiB(), 1e-9);
  }

  @Test
  void aCachedImage_isThereAtOnce_untilOthersDriveItOut() {
    ImageStore store = store(2.5 * MIB_PER_SECOND, 0);
    for (String image : List.of("a", "b", "a", "c", "b")) {
      store.want(readyAt.size(), 0, image, MIB_PER_SECOND);
      settle();
    }
    // a and b are fetched; a is used again; c drives out b, the oldest in use; b is fetched again.
    assertEquals(Map.of(0L, 1000L, 1L, 2000L, 2L, 2000L, 3L, 3000L, 4L, 4000L), readyAt);
    assertEquals(1, store.counts().fromHost());
    assertEquals(4, store.counts().fromStore());
    assertEquals(Set.of("c", "b"), cached.get(cached.size() - 1));
  }

  @Test
  void aRacksCache_sparesTheStore() {
    ImageStore store = store(1000, 1000);
    store.want(1, 0, "a", MIB_PER_SECOND);
    settle();
    store.want(2, 1, "a", MIB_PER_SECOND);
    settle();
    assertEquals(new ImageCounts(0, 1, 1, MIB_PER_SECOND), store.counts());
  }

  @Test
  void aHostThatFailed_getsNothing() {
    ImageStore store = store(1000, 0);
    store.want(1, 0, "a", MIB_PER_SECOND);
    store.want(2, 1, "b", MIB_PER_SECOND);
    store.hostFailed(0);
    settle();
    assertEquals(Map.of(2L, 1000L), readyAt);
  }

  @Test
  void priming_fillsTheCacheAheadOfTheLaunch() {
    ImageStore store = store(1000, 0);
    store.prime(0, "a", MIB_PER_SECOND);
    settle();
    store.want(1, 0, "a", MIB_PER_SECOND);
    assertEquals(Map.of(1L, 1000L), readyAt);
    assertEquals(1, store.counts().fromHost());
  }

  @Property(tries = 200)
  void theStore_isNeverFasterThanItIs_andEverybodyIsServed(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 3) Integer> hosts,
      @ForAll @IntRange(min = 1, max = 50) int mebibytes) {
    readyAt.clear();
    Agenda own = agenda;
    long from = own.now();
    ImageStore store = store(1000, 0);
    for (int i = 0; i < hosts.size(); i++) {
      store.want(i, hosts.get(i), "image" + i, mebibytes);
    }
    settle();
    assertEquals(hosts.size(), readyAt.size());
    double last = readyAt.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    double least = hosts.size() * mebibytes / MIB_PER_SECOND * 1000;
    assertTrue(last - from >= least - 1 && last - from <= least + hosts.size() + 1);
  }
}
