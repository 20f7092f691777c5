package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * One day of CPU readings of PlanetLab nodes, one file per instance (Beloglazov and Buyya, CCPE
 * 2012).
 *
 * @param folder of one day; files are taken in the order of their names
 * @param flavors dealt out in turn, as CloudSim does, since the trace has none
 * @param endsWithSeries true if an instance departs after its last sample; false keeps it, and
 *     repeats the last sample
 */
public record PlanetLabSpec(Path folder, List<Flavor> flavors, boolean endsWithSeries)
    implements WorkloadSpec {

  public PlanetLabSpec {
    flavors = List.copyOf(flavors);
    if (flavors.isEmpty()) {
      throw new IllegalArgumentException(
          "The flavors of a PlanetLab workload must not be empty: the trace has none of its own.");
    }
  }

  @Override
  public Workload open(Draws draws) {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public List<Path> inputs() {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public List<Flavor> catalogue() {
    return flavors.stream().distinct().toList();
  }
}
