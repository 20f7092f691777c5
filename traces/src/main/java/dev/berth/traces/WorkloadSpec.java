package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.traces.utilisation.SeriesPool;
import dev.berth.traces.utilisation.UtilisationModel;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * Says where a workload comes from. It is a value: opening it twice with the same draws gives the
 * same arrivals, on any thread.
 */
public sealed interface WorkloadSpec
    permits AzureTableSpec,
        TraceFileSpec,
        TwinSpec,
        PlanetLabSpec,
        CsvSpec,
        BitbrainsSpec,
        OpenbSpec,
        AzureGeneratorSpec,
        PoissonSpec,
        ScaledSpec,
        LimitedSpec,
        JoinedSpec,
        SeriesSpec,
        MixSpec,
        PresetSpec {

  /**
   * A fresh stream of arrivals, to be closed by the caller.
   *
   * @throws dev.berth.model.BadInputException when an input is missing or unreadable
   */
  Workload open(Draws draws);

  /** The files that are read, in a fixed order, so that a run can record their hashes. */
  List<Path> inputs();

  /** The flavors that can occur, where they are known without reading; else empty. */
  default List<Flavor> catalogue() {
    return List.of();
  }

  /**
   * The same workload with its arrival rate multiplied.
   *
   * @param factor positive and finite; 1 changes nothing
   */
  default WorkloadSpec scaled(double factor) {
    return factor == 1 ? this : new ScaledSpec(this, factor);
  }

  /** The same workload, cut after a number of requests; warm instances do not count. */
  default WorkloadSpec limited(long requests) {
    return new LimitedSpec(this, requests);
  }

  /**
   * The same workload, for a reading of its own that writes the bad records which others set aside
   * to a file; equal to this one where nothing is set aside.
   */
  default WorkloadSpec quarantinedIn(Path quarantine) {
    return this;
  }

  /** The same requests, with utilisation from a model in place of the source's own. */
  default WorkloadSpec withUtilisation(UtilisationModel model) {
    return new JoinedSpec(this, model);
  }

  /** The same requests, each with the readings of an instance of another trace. */
  default WorkloadSpec withSeriesOf(WorkloadSpec readings, SeriesPool.Match match) {
    return new SeriesSpec(this, readings, match);
  }
}
