package dev.berth.manager;

import dev.berth.model.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests that no host takes at present: lost instances first, then first come first. */
final class WaitQueue {

  private final Map<Long, Pending> restarts = new LinkedHashMap<>();
  private final Map<Long, Pending> requests = new LinkedHashMap<>();

  void add(Pending pending) {
    (pending.kind == Decision.Kind.RESTART ? restarts : requests)
        .put(pending.request.id(), pending);
  }

  @Nullable Pending remove(long request) {
    Pending restart = restarts.remove(request);
    return restart != null ? restart : requests.remove(request);
  }

  boolean contains(long request) {
    return restarts.containsKey(request) || requests.containsKey(request);
  }

  boolean isEmpty() {
    return restarts.isEmpty() && requests.isEmpty();
  }

  int size() {
    return restarts.size() + requests.size();
  }

  /** The waiting requests as they are now, in order. */
  Collection<Pending> snapshot() {
    List<Pending> all = new ArrayList<>(restarts.values());
    all.addAll(requests.values());
    return all;
  }
}
