package dev.berth.traces.planetlab;

import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.source.Folder;
import dev.berth.traces.source.ReadingSource;
import dev.berth.traces.utilisation.SeriesUtilisation;
import dev.berth.workload.Arrival;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instances that all arrive at tick 0, one per file of a folder, each with the file's CPU
 * percentages at 300 s. Files are taken in the order of their names by code unit, and read when
 * their turn comes.
 */
public final class PlanetLabDay implements ReadingSource {

  private static final long INTERVAL_TICKS = 300 * Ticks.PER_SECOND;

  private final List<Path> files;
  private final List<Flavor> flavors;
  private final boolean endsWithSeries;
  private final boolean inBlocks;
  private int index;
  private long readings;

  /**
   * Reads the files in their order.
   *
   * @param flavors dealt out
   * @param endsWithSeries true if an instance departs after its last sample
   * @param inBlocks whether they are dealt in equal blocks rather than in turn
   */
  public PlanetLabDay(
      List<Path> files, List<Flavor> flavors, boolean endsWithSeries, boolean inBlocks) {
    this.files = List.copyOf(files);
    this.flavors = List.copyOf(flavors);
    this.endsWithSeries = endsWithSeries;
    this.inBlocks = inBlocks;
  }

  @Override
  public @Nullable Arrival next() {
    if (index == files.size()) {
      return null;
    }
    Path file = files.get(index);
    float[] cpuShares = PercentSeries.read(file);
    readings += cpuShares.length;
    String name = Folder.name(file);
    LaunchRequest request =
        new LaunchRequest(
            index,
            name,
            "planetlab",
            name,
            "",
            flavor(),
            Set.of(),
            0,
            endsWithSeries ? cpuShares.length * INTERVAL_TICKS : Ticks.NEVER);
    index++;
    return new Arrival(request, new SeriesUtilisation(cpuShares, INTERVAL_TICKS), false);
  }

  private Flavor flavor() {
    int perBlock = (files.size() + flavors.size() - 1) / flavors.size();
    return flavors.get(inBlocks ? index / perBlock : index % flavors.size());
  }

  @Override
  public long readings() {
    return readings;
  }

  @Override
  public List<String> assumptions() {
    return List.of(
        "PlanetLab files hold CPU readings only: all instances are assumed to arrive at the start"
            + " and to belong to one tenant, and flavors are dealt out "
            + (inBlocks ? "in equal blocks." : "in turn."));
  }

  @Override
  public void close() {
    // Each file is closed as soon as it is read.
  }
}
