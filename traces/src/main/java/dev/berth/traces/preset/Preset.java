package dev.berth.traces.preset;

import dev.berth.draws.Draws;
import dev.berth.model.Ticks;
import dev.berth.traces.generator.AzureGenerator;
import dev.berth.traces.twin.ModelFile;
import dev.berth.traces.twin.TwinWorkload;
import dev.berth.traces.utilisation.MeasuredUtilisation;
import dev.berth.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The generators that ship, each with the trace that it is like. */
@SuppressWarnings("ImmutableEnumChecker") // Nothing is changed after it is made.
public enum Preset {
  AZURE_2017(
      "azure-2017",
      "requests like those of the Azure 2017 trace: warm start, batches, days",
      (scale, warm, draws) -> new AzureGenerator(scale, warm, 0, Ticks.NEVER, draws)),
  HUAWEI_EAST_1(
      "huawei-east-1",
      "requests like those of Huawei-East-1: bursts, short lives, 15 flavors",
      (scale, warm, draws) ->
          new TwinWorkload(
              ModelFile.shipped("huawei-east-1.csv"), scale, warm, 0, Ticks.NEVER, draws)),
  ENTERPRISE_IO(
      "enterprise-io",
      "instances like those of Bitbrains, all from the start, with CPU, memory, disk and network",
      (scale, warm, draws) ->
          new StandingInstances(StandingMix.BITBRAINS, MeasuredUtilisation.ENTERPRISE_IO, draws)),
  PLANETLAB_LIKE(
      "planetlab-like",
      "instances like those of PlanetLab, all from the start, with CPU",
      (scale, warm, draws) ->
          new StandingInstances(StandingMix.PLANETLAB, MeasuredUtilisation.PLANETLAB_LIKE, draws));

  /** Starts a generator. */
  private interface Start {
    Workload at(double scale, double warm, Draws draws);
  }

  private final String key;
  private final String description;
  private final Start start;

  Preset(String key, String description, Start start) {
    this.key = key;
    this.description = description;
    this.start = start;
  }

  /** The name used in commands. */
  public String key() {
    return key;
  }

  public String description() {
    return description;
  }

  /** Whether its instances come with what they use. */
  public boolean hasReadings() {
    return this == ENTERPRISE_IO || this == PLANETLAB_LIKE;
  }

  /**
   * An endless stream of requests.
   *
   * @param scale multiple of the trace's arrival rate; nothing where all arrive at the start
   * @param warm multiple of the population that already runs; nothing where there is none
   */
  public Workload open(double scale, double warm, Draws draws) {
    return start.at(scale, warm, draws);
  }

  public static Optional<Preset> byKey(String key) {
    return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
  }

  /** All names, in order. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Preset::key).toList();
  }
}
