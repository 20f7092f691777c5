package dev.berth.manager;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests that no host takes at present, first come first. */
final class WaitQueue {

  private final Map<Long, Pending> waiting = new LinkedHashMap<>();

  void add(Pending pending) {
    waiting.put(pending.request.id(), pending);
  }

  @Nullable Pending remove(long request) {
    return waiting.remove(request);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  boolean contains(long request) {
    return waiting.containsKey(request);
  }

  int size() {
    return waiting.size();
  }

  /** The waiting requests as they are now, in order. */
  Collection<Pending> snapshot() {
    return List.copyOf(waiting.values());
  }
}
