package dev.berth.scenarios.kpi;

import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.state.FleetState;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Three hosts of 4 vCPU and 8 GiB, booked by hand. */
final class SmallFleet {

  static final Flavor SMALL = flavor("small", 1000, 1024);
  static final Flavor LARGE = flavor("large", 4000, 4096);

  final FleetState state = new FleetState(hosts());

  void place(long id, Flavor flavor, int host) {
    state.ledger().reserve(request(id, flavor, 0, 1), new Placement(host, 1, 0));
  }

  static LaunchRequest request(long id, Flavor flavor, long arrivalTick, long lifetimeTicks) {
    return new LaunchRequest(
        id, "vm-" + id, "t", "g", "", flavor, Set.of(), arrivalTick, lifetimeTicks);
  }

  private static Flavor flavor(String name, long milliVcpu, long memoryMiB) {
    return new Flavor(name, Shape.of(ResourceVector.of(milliVcpu, memoryMiB)));
  }

  private static List<HostSpec> hosts() {
    HostType type =
        new HostType(
            "plain",
            ResourceVector.of(4000, 8192),
            OverCommit.NONE,
            1,
            Set.of(),
            PowerCurve.linear(100, 200));
    return IntStream.range(0, 3)
        .mapToObj(row -> new HostSpec("h" + row, type, "rack", "feed", "zone"))
        .toList();
  }
}
