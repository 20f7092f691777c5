package dev.berth.scenarios.run;

import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.ForwardingPlacer;
import dev.berth.placer.IndexCounters;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.ports.Stopwatch;
import dev.berth.state.FleetView;
import java.util.Optional;

/** A placer whose time is taken. */
final class TimedPlacer extends ForwardingPlacer {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Stopwatch stopwatch;
  private long nanos;
  private long choices;

  TimedPlacer(Placer placer, Stopwatch stopwatch) {
    super(placer);
    this.stopwatch = stopwatch;
  }

  @Override
  public void choose(
      FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    long start = stopwatch.nanos();
    under.choose(fleet, request, attempt, cursor, outcome);
    nanos += stopwatch.nanos() - start;
    choices++;
  }

  /** What the index did; empty for a scan. */
  Optional<IndexCounters> counters() {
    return under instanceof IndexedPlacer index ? Optional.of(index.counters()) : Optional.empty();
  }

  double seconds() {
    return nanos / NANOS_PER_SECOND;
  }

  long choices() {
    return choices;
  }
}
