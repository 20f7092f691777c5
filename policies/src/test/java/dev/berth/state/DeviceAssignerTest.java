package dev.berth.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.Flavor;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviceAssignerTest {

  private long nextId;
  private final FleetState state = new FleetState(List.of(Fleets.host(type(2, 2), 0)));

  /** 8 vCPUs and 16 GiB in so many NUMA nodes, and so many graphics devices. */
  private static HostType type(int numaNodes, int gpus) {
    return new HostType(
        "t",
        new ResourceVector(8000, 16384, 0, 0, gpus * 1000L),
        OverCommit.NONE,
        numaNodes,
        Set.of(),
        PowerCurve.linear(1, 2));
  }

  private static Shape gpu(long perMille) {
    return new Shape(new ResourceVector(0, 0, 0, 0, perMille), 0);
  }

  private static Shape numa(long milliVcpu, int nodes) {
    return new Shape(ResourceVector.of(milliVcpu, 0), nodes);
  }

  private Placement place(Shape shape) {
    Placement placement = DeviceAssigner.assign(state.cursor().at(0), shape);
    LaunchRequest request =
        Requests.request(nextId++, new Flavor("f", shape), "ann", "g", Set.of());
    state.ledger().reserve(request, placement);
    return placement;
  }

  private boolean fits(Shape shape) {
    return DeviceAssigner.fits(state.cursor().at(0), shape);
  }

  @Test
  void twoHalvesOfTwoDevices_areNotOneDevice() {
    place(gpu(600));
    place(gpu(600)); // 400 + 400 per mille are left, on two devices
    assertFalse(fits(gpu(500)));
    assertFalse(fits(gpu(1000)));
    assertEquals(0b01, place(gpu(400)).gpuDevices());
  }

  @Test
  void aShare_goesToTheFullestDeviceThatHoldsIt() {
    place(gpu(300)); // device 0: 700 left, device 1: 1000 left
    assertEquals(0b01, place(gpu(700)).gpuDevices());
    assertEquals(0b10, place(gpu(1000)).gpuDevices());
  }

  @Test
  void wholeDevices_mustBeUntouched() {
    place(gpu(1));
    assertEquals(0b10, place(gpu(1000)).gpuDevices());
    assertFalse(fits(gpu(1000)));
  }

  @Test
  void anInstance_takesTheFewestNumaNodesThatFit() {
    assertEquals(0b01, place(numa(3000, 0)).numaNodes()); // 4000 per node: one is enough
    assertEquals(0b10, place(numa(3000, 0)).numaNodes()); // node 0 has 1000 left
    assertEquals(0b11, place(numa(2000, 0)).numaNodes()); // 1000 of each
    assertFalse(fits(numa(1, 0)));
  }

  @Test
  void twoNodesAskedFor_areTwoNodesGiven() {
    assertEquals(0b11, place(numa(2000, 2)).numaNodes());
    assertFalse(fits(numa(2000, 3)));
  }
}
