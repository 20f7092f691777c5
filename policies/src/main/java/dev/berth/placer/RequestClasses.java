package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import it.unimi.dsi.fastutil.Hash;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenCustomHashMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The request classes that an index has seen; requests of one flavor, the same required traits and
 * one policy are of one class. Keeps so many entries and drops the least recently used.
 */
@SuppressWarnings("ReferenceEquality") // the same objects are the common case; others are looked up
final class RequestClasses {

  private static final long NEVER = -1;
  private static final int RECENT = 1024;

  private static final Hash.Strategy<LaunchRequest> SAME_CLASS =
      new Hash.Strategy<>() {
        @Override
        public int hashCode(@Nullable LaunchRequest request) {
          return request == null
              ? 0
              : (request.flavor().name().hashCode() * 31 + request.requiredTraits().hashCode()) * 31
                  + request.policy().name().hashCode();
        }

        @Override
        public boolean equals(@Nullable LaunchRequest a, @Nullable LaunchRequest b) {
          return a != null
              && b != null
              && a.flavor().equals(b.flavor())
              && a.requiredTraits().equals(b.requiredTraits())
              && a.policy().equals(b.policy());
        }
      };

  private final Object2ObjectOpenCustomHashMap<LaunchRequest, Entry> entries =
      new Object2ObjectOpenCustomHashMap<>(SAME_CLASS);

  /** The same entries in the order in which they came. */
  private final List<Entry> kept = new ArrayList<>();

  /** By the flavor's hash: the entry last found, for requests that bring the very same objects. */
  private final @Nullable Entry[] recent = new @Nullable Entry[RECENT];

  private final int most;

  /** Choices after which a class that was not asked for is worth no tree. */
  private final int patience;

  private long clock;

  RequestClasses(int most, int patience) {
    this.most = most;
    this.patience = patience;
  }

  /** The entry of the request's class, which is asked for now. */
  Entry find(LaunchRequest request) {
    Entry entry = peek(request);
    if (entry == null) {
      if (entries.size() >= most) {
        drop(leastRecentlyUsed());
      }
      entry = new Entry(request);
      entries.put(request, entry);
      kept.add(entry);
    }
    recent[slot(request)] = entry;
    entry.asked(++clock, patience);
    return entry;
  }

  /** The entry of the request's class as it stands, or null for a class that is not kept. */
  @Nullable Entry peek(LaunchRequest request) {
    Entry entry = recent[slot(request)];
    return entry != null && entry.isOf(request) ? entry : entries.get(request);
  }

  /** Takes the trees of classes that were not asked for in a long time. */
  void sweep() {
    for (int i = 0; i < kept.size(); i++) { // an iterator would be garbage
      if (kept.get(i).lastUse + patience < clock) {
        kept.get(i).uproot();
      }
    }
  }

  /** Takes all trees. */
  void uprootAll() {
    kept.forEach(Entry::uproot);
  }

  private Entry leastRecentlyUsed() {
    return Collections.min(kept, Comparator.comparingLong(entry -> entry.lastUse));
  }

  private void drop(Entry entry) {
    entry.uproot();
    entries.remove(entry.sample);
    kept.remove(entry);
    int slot = slot(entry.sample);
    if (entry.equals(recent[slot])) {
      recent[slot] = null;
    }
  }

  private static int slot(LaunchRequest request) {
    return request.flavor().name().hashCode() & (RECENT - 1);
  }

  /** One class: when it was asked for, and what is known of all hosts for it. */
  static final class Entry {
    private final LaunchRequest sample;
    private long lastUse = NEVER;
    private boolean ready;
    private @Nullable ClassGroup group;
    private int lane;
    private @Nullable RefusalCounts refusals;

    Entry(LaunchRequest sample) {
      this.sample = sample;
    }

    private boolean isOf(LaunchRequest request) {
      return sample.flavor() == request.flavor()
          && sample.requiredTraits() == request.requiredTraits()
          && sample.policy() == request.policy();
    }

    private void asked(long now, int patience) {
      ready = lastUse != NEVER && now - lastUse <= patience;
      lastUse = now;
    }

    /** Whether the class is worth following: asked for a second time before long. */
    boolean ready() {
      return ready;
    }

    /** The group in which it has a lane, or null. */
    @Nullable ClassGroup group() {
      return group;
    }

    int lane() {
      return lane;
    }

    /** A lane for the class from now on. */
    void plant(ClassGroup newGroup, int newLane) {
      group = newGroup;
      lane = newLane;
      newGroup.plant(newLane, sample);
    }

    private void uproot() {
      if (group != null) {
        group.uproot(lane);
        group = null;
      }
      refusals = null;
    }

    /** Why hosts refuse the class, out of date perhaps. */
    RefusalCounts refusals(Supplier<RefusalCounts> maker) {
      if (refusals == null) {
        refusals = maker.get();
      }
      return refusals;
    }
  }
}
