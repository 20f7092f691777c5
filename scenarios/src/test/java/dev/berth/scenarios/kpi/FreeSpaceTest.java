package dev.berth.scenarios.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.model.Flavor;
import dev.berth.model.HostStatus;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A mix of three small requests to one large one. */
class FreeSpaceTest {

  private final SmallFleet fleet = new SmallFleet();
  private final FreeSpace free = new FreeSpace(mix());

  private static FlavorMix mix() {
    List<Flavor> asked =
        List.of(SmallFleet.SMALL, SmallFleet.SMALL, SmallFleet.SMALL, SmallFleet.LARGE);
    Queue<Arrival> arrivals = new ArrayDeque<>();
    for (int id = 0; id < asked.size(); id++) {
      arrivals.add(
          new Arrival(SmallFleet.request(id, asked.get(id), id, 1), Utilisation.UNKNOWN, false));
    }
    return FlavorMix.of(
        new Workload() {
          @Override
          public Arrival next() {
            return arrivals.poll();
          }

          @Override
          public List<String> assumptions() {
            return List.of();
          }

          @Override
          public void close() {}
        },
        100,
        List.of());
  }

  @Test
  void anEmptyFleet_isWhollyUsable() {
    free.look(fleet.state);
    assertEquals(0, free.fragmentation(), 1e-12);
    assertEquals(0, free.strandedVcpuShare(), 1e-12);
    assertEquals(4, free.largestFlavorVcpus());
  }

  @Test
  void oneSmallInstance_keepsTheLargeOneOut() {
    fleet.place(0, SmallFleet.SMALL, 0);
    free.look(fleet.state);
    // free vCPU 3 + 4 + 4 = 11; on h0 a quarter of the mix no longer fits: 3 x 1/4
    assertEquals(3 * 0.25 / 11, free.fragmentation(), 1e-12);
    assertEquals(4, free.largestFlavorVcpus());
  }

  @Test
  void freeMemoryBesideAFullProcessor_isStranded() {
    for (int host = 0; host < 3; host++) {
      fleet.place(host, SmallFleet.LARGE, host); // 4 of 4 vCPU, 4 of 8 GiB
    }
    free.look(fleet.state);
    assertEquals(1, free.strandedMemoryShare(), 1e-12);
    assertEquals(0, free.strandedVcpuShare(), "no vCPU is free, so none is stranded");
    assertEquals(0, free.largestFlavorVcpus());
  }

  @Test
  void aHostThatIsDown_hasNoFreeSpace() {
    fleet.state.setStatus(1, HostStatus.DOWN);
    fleet.place(0, SmallFleet.SMALL, 0);
    free.look(fleet.state);
    assertEquals(3 * 0.25 / 7, free.fragmentation(), 1e-12); // 3 + 4 free
  }
}
