package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.traces.preset.Preset;
import dev.berth.traces.stream.LimitedWorkload;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * Requests of a generator that ships.
 *
 * @param scale multiple of the trace's arrival rate, above 0 and at most 1,000,000
 * @param warm multiple of the population that already runs, 0 to 1,000,000
 * @param requests at most so many; needed where all arrive at the start
 */
public record PresetSpec(Preset preset, double scale, double warm, long requests)
    implements WorkloadSpec {

  private static final double MOST = 1e6;

  public PresetSpec {
    if (!(scale > 0 && scale <= MOST && warm >= 0 && warm <= MOST) || requests < 1) {
      throw new IllegalArgumentException(
          "The scale (%s) of a preset must be above 0, its warm (%s) at least 0, both at most 1,000,000, its requests (%d) positive."
              .formatted(scale, warm, requests));
    }
  }

  @Override
  public Workload open(Draws draws) {
    return new LimitedWorkload(preset.open(scale, warm, draws), requests);
  }

  @Override
  public List<Path> inputs() {
    return List.of();
  }

  @Override
  public WorkloadSpec scaled(double factor) {
    return preset.hasReadings()
        ? WorkloadSpec.super.scaled(factor)
        : new PresetSpec(preset, scale * factor, warm, requests);
  }
}
