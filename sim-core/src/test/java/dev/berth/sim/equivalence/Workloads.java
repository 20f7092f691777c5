package dev.berth.sim.equivalence;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.sim.Fleets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Random requests whose arrivals and departures all lie at instants of their own, at least 2 s
 * apart: stock CloudSim Plus orders events of one instant by tag and acknowledges 0.1 s late.
 */
final class Workloads {

  private static final Stream STREAM = Stream.named("equivalence");
  private static final int[] VCPUS = {1, 2, 4, 8};

  private Workloads() {}

  static List<LaunchRequest> random(long seed, int count) {
    SequentialDraws draws = new Draws(seed).sequence(STREAM, 0);
    List<Integer> instants = new ArrayList<>();
    for (int i = 1; i <= 2 * count; i++) {
      instants.add(i);
    }
    // Pairs of instants; the earlier is the arrival. Neighbours are far more likely than not.
    for (int at = 0; at < instants.size(); at++) {
      int other = Math.min(instants.size() - 1, at + draws.nextInt(40));
      Collections.swap(instants, at, other);
    }
    List<long[]> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long a = instants.get(2 * i);
      long b = instants.get(2 * i + 1);
      spans.add(new long[] {Math.min(a, b), Math.max(a, b)});
    }
    spans.sort((a, b) -> Long.compare(a[0], b[0]));
    return requests(spans, draws);
  }

  private static List<LaunchRequest> requests(List<long[]> spans, SequentialDraws draws) {
    List<LaunchRequest> requests = new ArrayList<>();
    for (long[] span : spans) {
      int vcpus = VCPUS[draws.nextInt(VCPUS.length)];
      long memoryMiB = 1024L * (1 + draws.nextInt(4)) * vcpus;
      long arrival = span[0] * 2 * Ticks.PER_SECOND;
      long lifetime = (span[1] - span[0]) * 2 * Ticks.PER_SECOND;
      requests.add(Fleets.request(requests.size(), vcpus, memoryMiB, arrival, lifetime));
    }
    return requests;
  }
}
