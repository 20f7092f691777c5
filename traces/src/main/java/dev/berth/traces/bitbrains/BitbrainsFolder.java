package dev.berth.traces.bitbrains;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.source.Folder;
import dev.berth.traces.source.ReadingSource;
import dev.berth.workload.Arrival;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instances that all arrive at tick 0, one per file of a folder, each with the file's readings.
 * Files are read when their turn comes; one without a usable record gives no instance.
 */
public final class BitbrainsFolder implements ReadingSource {

  private static final long INTERVAL_TICKS = 300 * Ticks.PER_SECOND;

  private final ReadingLayout layout;
  private final List<Path> files;
  private final boolean endsWithSeries;
  private final RejectedRecords rejected;
  private final Flavors flavors;
  private int index;
  private long id;
  private long readings;

  /**
   * Reads the files in their order.
   *
   * @param layout what stands where in them
   * @param endsWithSeries true if an instance departs 300 s after its last sample
   */
  public BitbrainsFolder(
      ReadingLayout layout, List<Path> files, boolean endsWithSeries, BadRecords badRecords) {
    this.layout = layout;
    this.flavors = new Flavors(layout.prefix() + "-");
    this.files = List.copyOf(files);
    this.endsWithSeries = endsWithSeries;
    this.rejected = new RejectedRecords(badRecords);
  }

  @Override
  public @Nullable Arrival next() {
    while (index < files.size()) {
      Path file = files.get(index++);
      InstanceFile instance = InstanceFile.read(file, layout, rejected);
      if (!instance.readings().isEmpty()) {
        readings += instance.readings().count();
        return arrival(file, instance);
      }
    }
    return null;
  }

  private Arrival arrival(Path file, InstanceFile instance) {
    String name = Folder.name(file);
    long span = instance.readings().spanSeconds() * Ticks.PER_SECOND;
    LaunchRequest request =
        new LaunchRequest(
            id++,
            name,
            layout.prefix(),
            name,
            "",
            flavors.of(instance.demand()),
            Set.of(),
            0,
            endsWithSeries ? span + INTERVAL_TICKS : Ticks.NEVER);
    return new Arrival(request, instance.readings().toUtilisation(), false);
  }

  @Override
  public long readings() {
    return readings;
  }

  @Override
  public List<String> assumptions() {
    return List.of(
        "Files of readings say neither who owns an instance nor when it was asked for: all are"
            + " assumed to arrive at the start and to belong to one tenant.",
        "CPU use above 100 % (turbo) and memory use above the provisioned amount are cut"
            + " to 100 %.");
  }

  @Override
  public long skippedRecords() {
    return rejected.count();
  }

  @Override
  public void close() {
    rejected.close();
  }
}
