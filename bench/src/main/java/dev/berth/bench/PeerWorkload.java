package dev.berth.bench;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Equal hosts of 16 vCPU and requests whose arrivals and departures all lie at instants of their
 * own, 2 s apart: stock CloudSim Plus orders events of one instant by tag and acknowledges late.
 * The fleet is filled to about two thirds.
 *
 * @param hosts in row order
 * @param requests in order of arrival
 */
record PeerWorkload(List<HostSpec> hosts, List<LaunchRequest> requests) {

  private static final Stream STREAM = Stream.named("peer-workload");
  private static final long STEP_TICKS = 2 * Ticks.PER_SECOND;
  private static final int HOST_VCPUS = 16;
  private static final int[] VCPUS = {1, 2, 4, 8};

  static PeerWorkload of(int hosts, int arrivals, long seed) {
    HostType type =
        new HostType(
            "server",
            ResourceVector.of(HOST_VCPUS * 1000L, HOST_VCPUS * 4096L),
            OverCommit.NONE,
            1,
            Set.of(),
            PowerCurve.linear(100, 200));
    List<HostSpec> specs =
        IntStream.range(0, hosts)
            .mapToObj(row -> new HostSpec("h" + row, type, "rack", "feed", "zone"))
            .toList();
    return new PeerWorkload(specs, requests(hosts, arrivals, seed));
  }

  /** An instant after everything. */
  long horizonTicks() {
    return (2L * requests.size() + 1000) * STEP_TICKS;
  }

  private static List<LaunchRequest> requests(int hosts, int arrivals, long seed) {
    SequentialDraws draws = new Draws(seed).sequence(STREAM, 0);
    int[] instants = shuffled(2 * arrivals, hosts * 11, draws);
    List<long[]> spans = new ArrayList<>();
    for (int i = 0; i < arrivals; i++) {
      int a = instants[2 * i];
      int b = instants[2 * i + 1];
      spans.add(new long[] {Math.min(a, b), Math.max(a, b)});
    }
    spans.sort((a, b) -> Long.compare(a[0], b[0]));
    List<LaunchRequest> requests = new ArrayList<>();
    for (long[] span : spans) {
      requests.add(request(requests.size(), span, VCPUS[draws.nextInt(VCPUS.length)], draws));
    }
    return List.copyOf(requests);
  }

  /** The instants from 1 on, each moved by not much more than a distance. */
  private static int[] shuffled(int count, int distance, SequentialDraws draws) {
    int[] instants = IntStream.rangeClosed(1, count).toArray();
    for (int at = 0; at < count; at++) {
      int other = Math.min(count - 1, at + draws.nextInt(distance));
      int kept = instants[at];
      instants[at] = instants[other];
      instants[other] = kept;
    }
    return instants;
  }

  private static LaunchRequest request(long id, long[] span, int vcpus, SequentialDraws draws) {
    long memoryMiB = 1024L * (1 + draws.nextInt(4)) * vcpus;
    Shape shape = Shape.of(ResourceVector.of(vcpus * 1000L, memoryMiB));
    return new LaunchRequest(
        id,
        "vm-" + id,
        "tenant",
        "group",
        "",
        new Flavor(vcpus + "x" + memoryMiB, shape),
        Set.of(),
        span[0] * STEP_TICKS,
        (span[1] - span[0]) * STEP_TICKS);
  }
}
