package dev.berth.traces.stream;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Workloads interleaved in order of time, warm instances of all first; what comes at one instant
 * comes in the order of the streams. Ids count up in that order, and names and groups have the
 * stream's name before them.
 */
public final class MixedWorkload implements Workload {

  /** One stream; an empty tenant or tag keeps that of its requests. */
  public record Source(
      String name, Workload base, String tenant, String tag, ConfigurationPolicy policy) {}

  private final List<Source> sources;
  private final @Nullable Arrival[] next;
  private boolean opened;
  private long id;

  public MixedWorkload(List<Source> sources) {
    this.sources = List.copyOf(sources);
    next = new @Nullable Arrival[sources.size()];
  }

  @Override
  public @Nullable Arrival next() {
    if (!opened) {
      opened = true;
      for (int i = 0; i < next.length; i++) {
        next[i] = sources.get(i).base().next();
      }
    }
    int first = -1;
    for (int i = 0; i < next.length; i++) {
      Arrival candidate = next[i];
      if (candidate != null && (first < 0 || before(candidate, next[first]))) {
        first = i;
      }
    }
    if (first < 0) {
      return null;
    }
    Arrival arrival = java.util.Objects.requireNonNull(next[first]);
    next[first] = sources.get(first).base().next();
    return new Arrival(
        request(sources.get(first), arrival.request()), arrival.utilisation(), arrival.warm());
  }

  private static boolean before(Arrival candidate, @Nullable Arrival earliest) {
    return earliest != null
        && (candidate.warm() != earliest.warm()
            ? candidate.warm()
            : candidate.request().arrivalTick() < earliest.request().arrivalTick());
  }

  private LaunchRequest request(Source source, LaunchRequest r) {
    return new LaunchRequest(
        id++,
        source.name() + "/" + r.name(),
        source.tenant().isEmpty() ? r.tenant() : source.tenant(),
        source.name() + "/" + r.group(),
        source.tag().isEmpty() ? r.tag() : source.tag(),
        r.flavor(),
        r.requiredTraits(),
        source.policy().isEmpty() ? r.policy() : source.policy(),
        r.arrivalTick(),
        r.lifetimeTicks());
  }

  @Override
  public List<String> assumptions() {
    Set<String> all = new LinkedHashSet<>();
    sources.forEach(source -> all.addAll(source.base().assumptions()));
    return new ArrayList<>(all);
  }

  @Override
  public long skippedRecords() {
    return sources.stream().mapToLong(source -> source.base().skippedRecords()).sum();
  }

  @Override
  public void close() {
    sources.forEach(source -> source.base().close());
  }
}
