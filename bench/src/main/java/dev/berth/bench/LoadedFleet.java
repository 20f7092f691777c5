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
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A fleet kept at 70 % of its processors: each step places one arrival and lets one random instance
 * depart. Requests are made beforehand and used again, so that a step makes no garbage of its own.
 */
final class LoadedFleet {

  private static final double LOAD = 0.7;
  private static final long[][] SHAPES = {
    {1, 1792}, {2, 3584}, {4, 7168}, {8, 14336}, {8, 57344}, {1, 768}, {1, 2048}, {4, 28672},
    {2, 14336}, {2, 4096}, {16, 114688}, {2, 16384}, {4, 8192}, {8, 16384}, {4, 32768}, {8, 65536}
  };

  private final FleetState state;
  private final HostCursor host;
  private final Choice choice = new Choice();
  private final SequentialDraws draws;
  private final List<LaunchRequest> live = new ArrayList<>();
  private final List<LaunchRequest> idle = new ArrayList<>();
  private int cursor = -1;
  private long refused;

  /**
   * @param classes 16 takes the sizes of the Azure 2017 flavors, each equally often; more vary the
   *     memory, fewer take the first
   */
  LoadedFleet(int hosts, int classes, boolean countsTenants, long seed) {
    state = new FleetState(specs(hosts), countsTenants);
    host = state.cursor();
    draws = new Draws(seed).sequence(Stream.named("loaded-fleet"), 0);
    List<Flavor> flavors = flavors(classes);
    long capacity = state.totals().allocatable(Resource.VCPU);
    long demand = 0;
    for (long id = 0; demand < capacity * LOAD * 1.2; id++) {
      Flavor flavor = flavors.get(draws.nextInt(flavors.size()));
      demand += flavor.demand().milliVcpu();
      idle.add(request(id, flavor, draws.nextInt(500)));
    }
  }

  FleetState state() {
    return state;
  }

  /** Arrivals that no host took. */
  long refused() {
    return refused;
  }

  /** Brings the fleet to its load. */
  void fill(Placer placer) {
    long target = (long) (state.totals().allocatable(Resource.VCPU) * LOAD);
    while (state.totals().used(Resource.VCPU) < target && !idle.isEmpty()) {
      arrive(placer);
    }
  }

  /** One arrival placed, one departure applied; returns the row. */
  int step(Placer placer) {
    int row = arrive(placer);
    LaunchRequest leaving = takeRandom(live);
    state.ledger().release(leaving.id());
    idle.add(leaving);
    return row;
  }

  private int arrive(Placer placer) {
    LaunchRequest request = takeRandom(idle);
    placer.choose(state, request, 0, cursor, choice);
    if (!choice.placed()) {
      refused++;
      idle.add(request);
      return -1;
    }
    cursor = choice.winner();
    state
        .ledger()
        .reserve(request, DeviceAssigner.assign(host.at(cursor), request.flavor().shape()));
    state.ledger().commit(request.id());
    live.add(request);
    return cursor;
  }

  private LaunchRequest takeRandom(List<LaunchRequest> list) {
    int at = draws.nextInt(list.size());
    LaunchRequest taken = list.get(at);
    LaunchRequest last = list.remove(list.size() - 1);
    if (at < list.size()) {
      list.set(at, last);
    }
    return taken;
  }

  private static List<HostSpec> specs(int hosts) {
    HostType type =
        new HostType(
            "bench",
            ResourceVector.of(64_000, 256L * 1024),
            OverCommit.NONE,
            1,
            Set.of("arch:x86_64"),
            PowerCurve.linear(100, 300));
    List<HostSpec> specs = new ArrayList<>(hosts);
    for (int row = 0; row < hosts; row++) {
      specs.add(
          new HostSpec(
              "h" + row, type, "rack" + row / 40, "feed" + row / 400, "zone" + row / 4000));
    }
    return specs;
  }

  private static List<Flavor> flavors(int classes) {
    List<Flavor> flavors = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      long[] shape = SHAPES[i % SHAPES.length];
      long memoryMiB = shape[1] + 64L * (i / SHAPES.length);
      flavors.add(new Flavor("f" + i, Shape.of(ResourceVector.of(shape[0] * 1000, memoryMiB))));
    }
    return flavors;
  }

  private static LaunchRequest request(long id, Flavor flavor, int tenant) {
    return new LaunchRequest(
        id,
        "vm-" + id,
        "tenant-" + tenant,
        "group-" + tenant,
        "",
        flavor,
        Set.of(),
        0,
        Ticks.NEVER);
  }
}
