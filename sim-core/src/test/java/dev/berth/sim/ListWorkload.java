package dev.berth.sim;

import dev.berth.model.LaunchRequest;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrivals from a list. */
public final class ListWorkload implements Workload {

  private final Iterator<Arrival> arrivals;

  public ListWorkload(List<Arrival> arrivals) {
    this.arrivals = arrivals.iterator();
  }

  /** Requests whose instances all use the same. */
  public static ListWorkload of(Utilisation utilisation, LaunchRequest... requests) {
    List<Arrival> arrivals = new ArrayList<>();
    for (LaunchRequest request : requests) {
      arrivals.add(new Arrival(request, utilisation, false));
    }
    return new ListWorkload(arrivals);
  }

  @Override
  public @Nullable Arrival next() {
    return arrivals.hasNext() ? arrivals.next() : null;
  }

  @Override
  public List<String> assumptions() {
    return List.of();
  }

  @Override
  public void close() {}
}
