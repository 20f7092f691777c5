package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.traces.stream.JoinedWorkload;
import dev.berth.traces.utilisation.SeriesPool;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workload whose instances use what instances of another trace used.
 *
 * @param readings a trace with readings; all of them are held, once per reading of the workload
 * @param match which of its instances a request may get
 */
public record SeriesSpec(WorkloadSpec base, WorkloadSpec readings, SeriesPool.Match match)
    implements WorkloadSpec {

  @Override
  public Workload open(Draws draws) {
    SeriesPool pool;
    try (Workload series = readings.open(draws)) {
      pool = SeriesPool.of(series, match);
    }
    return new JoinedWorkload(base.open(draws), pool, draws);
  }

  @Override
  public List<Path> inputs() {
    return Stream.concat(base.inputs().stream(), readings.inputs().stream()).toList();
  }

  @Override
  public List<Flavor> catalogue() {
    return base.catalogue();
  }

  @Override
  public WorkloadSpec quarantinedIn(Path quarantine) {
    Path ofReadings = quarantine.resolveSibling("utilisation-" + quarantine.getFileName());
    return new SeriesSpec(
        base.quarantinedIn(quarantine), readings.quarantinedIn(ofReadings), match);
  }
}
