package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.traces.planetlab.PlanetLabDay;
import dev.berth.traces.source.Folder;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One day of CPU readings of PlanetLab nodes, one file per instance (Beloglazov and Buyya, CCPE
 * 2012).
 *
 * @param folder of one day; files are taken in the order of their names
 * @param flavors dealt out to the instances, since the trace has none
 * @param endsWithSeries true if an instance departs after its last sample; false keeps it, and
 *     repeats the last sample
 * @param inBlocks true if the first of n flavors goes to the first n-th of the instances and so on,
 *     as in CloudSim's PlanetLab experiments; false deals in turn
 */
public record PlanetLabSpec(
    Path folder, List<Flavor> flavors, boolean endsWithSeries, boolean inBlocks)
    implements WorkloadSpec {

  /** Memory in MiB of the four VM types of CloudSim's PlanetLab experiments, each with one vCPU. */
  private static final List<Integer> CLOUDSIM_MEMORY_MIB = List.of(870, 1740, 1740, 613);

  /** With CloudSim's four VM types as 1-vCPU flavors; instances depart after their last sample. */
  public static PlanetLabSpec of(Path folder) {
    List<Flavor> flavors = new ArrayList<>();
    for (int memoryMiB : CLOUDSIM_MEMORY_MIB) {
      String name = "cloudsim-" + flavors.size();
      flavors.add(new Flavor(name, Shape.of(ResourceVector.of(1000, memoryMiB))));
    }
    return new PlanetLabSpec(folder, flavors, true);
  }

  /** Deals in turn. */
  public PlanetLabSpec(Path folder, List<Flavor> flavors, boolean endsWithSeries) {
    this(folder, flavors, endsWithSeries, false);
  }

  public PlanetLabSpec {
    flavors = List.copyOf(flavors);
    if (flavors.isEmpty()) {
      throw new IllegalArgumentException(
          "The flavors of a PlanetLab workload must not be empty: the trace has none of its own.");
    }
  }

  @Override
  public Workload open(Draws draws) {
    return new PlanetLabDay(Folder.files(folder), flavors, endsWithSeries, inBlocks);
  }

  @Override
  public List<Path> inputs() {
    return Folder.files(folder);
  }

  @Override
  public List<Flavor> catalogue() {
    return flavors.stream().distinct().toList();
  }
}
