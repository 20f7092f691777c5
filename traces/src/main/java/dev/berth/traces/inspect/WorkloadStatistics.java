package dev.berth.traces.inspect;

import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
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

  private final ArrivalPattern arrivals = new ArrivalPattern();
  private final BatchRuns batches = new BatchRuns();
  private final Map<String, Long> requestsByFlavor = new HashMap<>();
  private final Quantiles lifetimeSeconds = new Quantiles();
  private final Map<Channel, Quantiles> utilisation = new EnumMap<>(Channel.class);
  private long warm;
  private long aliveAtEnd;
  private double vcpus;
  private double memoryMiB;

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
    statistics.batches.end();
    return statistics;
  }

  private void add(Arrival arrival) {
    LaunchRequest request = arrival.request();
    arrivals.add(request.arrivalTick());
    batches.add(request.group());
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

  /** When the requests arrive; warm instances are not among them. */
  public ArrivalPattern arrivals() {
    return arrivals;
  }

  /** Instances that already run at the start. */
  public long warmInstances() {
    return warm;
  }

  /** Requests that never depart. */
  public long aliveAtEnd() {
    return aliveAtEnd;
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
    return vcpus / arrivals.count();
  }

  /** Mean over the requests; NaN where there are none. */
  public double meanMemoryMiB() {
    return memoryMiB / arrivals.count();
  }

  /** Of the requests that depart, in seconds. */
  public Quantiles lifetimeSeconds() {
    return lifetimeSeconds;
  }

  /** Sizes of runs of neighbouring requests with one group. */
  public Quantiles batchSizes() {
    return batches.sizes();
  }

  /**
   * Of every modelled channel, in its unit: 24 samples of each instance, evenly over its lifetime
   * or over its first day, whichever is shorter.
   */
  public Map<Channel, Quantiles> utilisation() {
    return new EnumMap<>(utilisation);
  }
}
