package dev.berth.traces.stream;

import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first requests of a workload; warm instances pass uncounted. */
public final class LimitedWorkload implements Workload {

  private final Workload base;
  private long left;

  /** At most so many requests of the base. */
  public LimitedWorkload(Workload base, long requests) {
    this.base = base;
    this.left = requests;
  }

  @Override
  public @Nullable Arrival next() {
    Arrival arrival = left == 0 ? null : base.next();
    if (arrival != null && !arrival.warm()) {
      left--;
    }
    return arrival;
  }

  @Override
  public List<String> assumptions() {
    return base.assumptions();
  }

  @Override
  public long skippedRecords() {
    return base.skippedRecords();
  }

  @Override
  public void close() {
    base.close();
  }
}
