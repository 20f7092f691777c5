package dev.berth.scenarios.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.capacity.Room;
import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.placer.Choice;
import dev.berth.placer.IndexedPlacer;
import dev.berth.scenarios.spec.ShippedStrategies;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the count says fits is what a placer of a run places, one by one, on the real books. */
class RoomTest {

  private static final Draws DRAWS = new Draws(1);

  @Property(tries = 200)
  void whatItCounts_isPlacedAndNoMore(
      @ForAll @IntRange(min = 1, max = 6) int hosts,
      @ForAll @IntRange(min = 1, max = 8) int vcpus,
      @ForAll @IntRange(min = 1, max = 16) int memoryGiB,
      @ForAll @IntRange(min = 0, max = 12) int before,
      @ForAll boolean best) {
    FleetState state = new FleetState(fleet(hosts));
    Strategy strategy = Strategy.of(ShippedStrategies.get(best ? "best-fit" : "worst-fit"));
    IndexedPlacer placer = new IndexedPlacer(strategy, DRAWS, 1 << 20);
    fill(state, placer, flavor(3, 5), 0, before);
    Flavor flavor = flavor(vcpus, memoryGiB);
    int counted = new Room(strategy, DRAWS, 1000).of(state, flavor, 0).instances();
    assertEquals(counted, fill(state, placer, flavor, 1000, 1000));
  }

  private static int fill(
      FleetState state, IndexedPlacer placer, Flavor flavor, long firstId, int most) {
    Choice choice = new Choice();
    for (int count = 0; count < most; count++) {
      LaunchRequest request =
          new LaunchRequest(
              firstId + count, "vm", "a", "g" + count, "", flavor, Set.of(), 0, Ticks.NEVER);
      placer.choose(state, request, 0, 0, choice);
      if (!choice.placed()) {
        return count;
      }
      state
          .ledger()
          .reserve(
              request, DeviceAssigner.assign(state.cursor().at(choice.winner()), flavor.shape()));
    }
    return most;
  }

  private static Flavor flavor(int vcpus, int memoryGiB) {
    return new Flavor(
        "f" + vcpus + "-" + memoryGiB,
        Shape.of(ResourceVector.of(vcpus * 1000L, memoryGiB * 1024L)));
  }

  private static List<HostSpec> fleet(int count) {
    HostType type =
        new HostType(
            "t",
            ResourceVector.of(16_000, 32 * 1024),
            OverCommit.NONE,
            1,
            Set.of(),
            PowerCurve.linear(100, 200));
    List<HostSpec> hosts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      hosts.add(new HostSpec("h" + i, type, "r", "f", "z"));
    }
    return hosts;
  }
}
