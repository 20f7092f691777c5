package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import it.unimi.dsi.fastutil.Hash;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenCustomHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The request classes that an index has seen; requests of one flavor, the same required traits and
 * one policy are of one class. Keeps so many entries and drops the least recently used.
 */
final class RequestClasses {

  private static final Hash.Strategy<LaunchRequest> SAME_CLASS =
      new Hash.Strategy<>() {
        @Override
        public int hashCode(@Nullable LaunchRequest request) {
          return request == null
              ? 0
              : request.flavor().name().hashCode() * 31 + request.requiredTraits().hashCode();
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
  private final int most;
  private long clock;

  RequestClasses(int most) {
    this.most = most;
  }

  /** The entry of the request's class; a new one is not {@link Entry#ready} yet. */
  Entry find(LaunchRequest request) {
    Entry entry = entries.get(request);
    if (entry == null) {
      if (entries.size() >= most) {
        dropLeastRecentlyUsed();
      }
      entry = new Entry();
      entries.put(request, entry);
    }
    entry.uses++;
    entry.lastUse = ++clock;
    return entry;
  }

  /** The entry of the request's class as it stands, or null for a class that is not kept. */
  @Nullable Entry known(LaunchRequest request) {
    return entries.get(request);
  }

  private void dropLeastRecentlyUsed() {
    LaunchRequest oldest = null;
    long lastUse = Long.MAX_VALUE;
    for (var candidate : entries.object2ObjectEntrySet()) {
      if (candidate.getValue().lastUse < lastUse) {
        lastUse = candidate.getValue().lastUse;
        oldest = candidate.getKey();
      }
    }
    if (oldest != null) {
      entries.remove(oldest);
    }
  }

  /** One class: how often it was asked for, and what is known of all hosts for it. */
  static final class Entry {
    private long uses;
    private long lastUse;
    private @Nullable HostRanking ranking;
    private @Nullable RefusalCounts refusals;

    /** Whether the class is worth following: from its second request on. */
    boolean ready() {
      return uses > 1;
    }

    /** The hosts in order for the class, out of date perhaps. */
    HostRanking ranking(Supplier<HostRanking> maker) {
      if (ranking == null) {
        ranking = maker.get();
      }
      return ranking;
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
