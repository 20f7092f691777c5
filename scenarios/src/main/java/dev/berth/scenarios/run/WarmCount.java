package dev.berth.scenarios.run;

import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workload that knows which of its requests were warm: they come first and count from 0. */
final class WarmCount implements Workload {

  private final Workload base;
  private long warm;

  WarmCount(Workload base) {
    this.base = base;
  }

  boolean isWarm(long request) {
    return request < warm;
  }

  @Override
  public @Nullable Arrival next() {
    Arrival arrival = base.next();
    if (arrival != null && arrival.warm()) {
      warm = arrival.request().id() + 1;
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
