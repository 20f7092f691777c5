package dev.berth.traces.inspect;

import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts, sizes, lifetimes, burstiness and utilisation of a workload, gathered in one pass. Memory
 * grows with the number of flavors only. Warm instances are counted apart and nowhere else.
 */
public final class WorkloadStatistics {

  private static final int UTILISATION_SAMPLES = 24;
  private static final int HOURS = 24;

  private final Map<String, Long> requestsByFlavor = new HashMap<>();
  private final Quantiles lifetimeSeconds = new Quantiles();
  private final Quantiles batchSizes = new Quantiles();
  private final Map<Channel, Quantiles> utilisation = new EnumMap<>(Channel.class);
  private final WindowCounts perMinute = new WindowCounts(60 * Ticks.PER_SECOND);
  private final WindowCounts perFiveMinutes = new WindowCounts(300 * Ticks.PER_SECOND);
  private final WindowCounts perHour = new WindowCounts(Ticks.PER_HOUR);
  private final long[] byHourOfDay = new long[HOURS];
  private long requests;
  private long warm;
  private long aliveAtEnd;
  private long firstTick;
  private long lastTick;
  private double vcpus;
  private double memoryMiB;
  private String batch = "";
  private long batchSize;

  private WorkloadStatistics() {}

  /** Reads a workload to its end; the caller closes it. */
  public static WorkloadStatistics of(Workload workload) {
    WorkloadStatistics statistics = new WorkloadStatistics();
    for (Arrival a = workload.next(); a != null; a = workload.next()) {
      if (a.warm()) {
        statistics.warm++;
      } else {
        statistics.add(a);
      }
    }
    statistics.endBatch();
    return statistics;
  }

  private void add(Arrival arrival) {
    LaunchRequest request = arrival.request();
    addInstant(request.arrivalTick());
    addToBatch(request.group());
    requestsByFlavor.merge(request.flavor().name(), 1L, Long::sum);
    ResourceVector demand = request.demand();
    vcpus += demand.milliVcpu() / 1000.0;
    memoryMiB += demand.memoryMiB();
    if (request.lifetimeTicks() == Ticks.NEVER) {
      aliveAtEnd++;
    } else {
      lifetimeSeconds.add(Ticks.toSeconds(request.lifetimeTicks()));
    }
    addUtilisation(request, arrival.utilisation());
  }

  private void addInstant(long tick) {
    firstTick = requests == 0 ? tick : firstTick;
    lastTick = tick;
    requests++;
    byHourOfDay[(int) (tick / Ticks.PER_HOUR % HOURS)]++;
    perMinute.add(tick);
    perFiveMinutes.add(tick);
    perHour.add(tick);
  }

  private void addToBatch(String group) {
    if (!group.equals(batch)) {
      endBatch();
      batch = group;
    }
    batchSize++;
  }

  private void endBatch() {
    if (batchSize > 0) {
      batchSizes.add((double) batchSize);
    }
    batchSize = 0;
  }

  private void addUtilisation(LaunchRequest request, Utilisation use) {
    long start = request.arrivalTick();
    long span = Math.min(request.lifetimeTicks(), Ticks.PER_DAY);
    for (Channel channel : Channel.ALL) {
      for (int i = 0; i < UTILISATION_SAMPLES; i++) {
        double value = use.at(channel, start, start + span * i / UTILISATION_SAMPLES);
        if (Double.isNaN(value)) {
          break;
        }
        utilisation.computeIfAbsent(channel, c -> new Quantiles()).add(value);
      }
    }
  }

  /** Requests that arrive, warm instances not among them. */
  public long requests() {
    return requests;
  }

  /** Instances that already run at the start. */
  public long warmInstances() {
    return warm;
  }

  /** Requests that never depart. */
  public long aliveAtEnd() {
    return aliveAtEnd;
  }

  /** From the first arrival to the last. */
  public double spanHours() {
    return Ticks.toHours(lastTick - firstTick);
  }

  /** Requests of each flavor, the most frequent first, then by name. */
  public List<Map.Entry<String, Long>> requestsByFlavor() {
    return requestsByFlavor.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /** Mean over the requests; NaN where there are none. */
  public double meanVcpus() {
    return vcpus / requests;
  }

  /** Mean over the requests; NaN where there are none. */
  public double meanMemoryMiB() {
    return memoryMiB / requests;
  }

  /** Of the requests that depart, in seconds. */
  public Quantiles lifetimeSeconds() {
    return lifetimeSeconds;
  }

  /** Sizes of runs of requests with one group. */
  public Quantiles batchSizes() {
    return batchSizes;
  }

  /** Requests in each hour of the day, where tick 0 is hour 0. */
  public List<Long> byHourOfDay() {
    return Arrays.stream(byHourOfDay).boxed().toList();
  }

  /**
   * Variance over mean of the number of requests per minute, 5 minutes and hour; 1 for a Poisson
   * process, NaN where the span is shorter than two windows.
   */
  public List<Double> dispersion() {
    return List.of(
        perMinute.indexOfDispersion(),
        perFiveMinutes.indexOfDispersion(),
        perHour.indexOfDispersion());
  }

  /**
   * Of every modelled channel, in its unit: 24 samples of each instance, evenly over its lifetime
   * or over its first day, whichever is shorter.
   */
  public Map<Channel, Quantiles> utilisation() {
    return Map.copyOf(utilisation);
  }
}
