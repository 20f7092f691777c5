package dev.berth.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.capacity.Reservation;
import dev.berth.manager.ManagerOptions;
import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.ports.AccountStore;
import dev.berth.scaling.Rule;
import dev.berth.scaling.ScalingGroup;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.sim.provision.DemandCurve;
import dev.berth.sim.provision.GroupLoads;
import dev.berth.sim.provision.Provisions;
import dev.berth.sim.provision.ScaledGroup;
import dev.berth.workload.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Kept and scaled capacity in a simulated fleet, with the books audited after every event. */
class ProvisionsTest {

  private static final Flavor TWO = new Flavor("two", Shape.of(ResourceVector.of(2000, 1024)));

  private static SimulationSpec spec(int hosts, long horizonTicks, Provisions provisions) {
    return new SimulationSpec(
        Fleets.hosts(hosts, 8, 65_536),
        horizonTicks,
        1000,
        10,
        DepartureRule.AFTER_START,
        Audit.EVERY_EVENT,
        Bodies.NONE,
        RelocationSetup.NONE,
        provisions);
  }

  /** The members that run at each sample. */
  private static List<Integer> sizes(DemandCurve demand, int start, long coolDownTicks) {
    ScalingGroup group =
        new ScalingGroup(
            "web",
            "web",
            "",
            TWO,
            Set.of(),
            1,
            30,
            start,
            1000,
            coolDownTicks,
            DomainLevel.RACK,
            List.of(new Rule(Channel.CPU, 0.5, 0)));
    Provisions provisions =
        new Provisions(List.of(), 0, List.of(), List.of(new ScaledGroup(group, demand)));
    List<Integer> sizes = new ArrayList<>();
    Journal journal = new Journal();
    Simulation.run(
        spec(20, 20_500, provisions),
        ListWorkload.of(Fleets.constant(0.5, 0.5)),
        Fleets.firstFit(),
        ManagerOptions.DEFAULT,
        AccountStore.OPEN,
        journal,
        new TruthListener() {
          @Override
          public void sampled(long tick, FleetTruth truth) {}

          @Override
          public void sampled(long tick, GroupLoads groups) {
            sizes.add(groups.running(0));
          }
        });
    return sizes;
  }

  @Test
  void aConstantLoad_bringsTheGroupToItsFixedPoint_andNoFurther() {
    // 9 busy vCPUs, members of 2 at a use of 0.5 serve 1 each: 9 members, from 5 (each at 0.9)
    List<Integer> sizes = sizes(tick -> 9, 5, 2000);
    assertEquals(5, sizes.get(0));
    assertEquals(9, sizes.get(sizes.size() - 1));
    assertEquals(2, sizes.stream().distinct().count(), "in one step: 5 x 0.9 / 0.5 = 9; " + sizes);
  }

  @Test
  void aLoadThatFalls_shrinksTheGroup() {
    List<Integer> sizes = sizes(tick -> tick < 10_000 ? 9 : 3, 9, 0);
    assertEquals(9, sizes.get(8));
    assertEquals(3, sizes.get(sizes.size() - 1));
  }

  @Test
  void aReservation_keepsOthersOut_untilItEnds() {
    Reservation kept = new Reservation("r", "ann", TWO, 4, Set.of(), DomainLevel.ZONE, "", 0, 5000);
    Journal journal = new Journal();
    LaunchRequest early = Fleets.request(0, 2, 1024, 1000, 100_000);
    LaunchRequest late = Fleets.request(1, 2, 1024, 6000, 100_000);
    Simulation.run(
        spec(1, 10_000, new Provisions(List.of(kept), 0, List.of(), List.of())),
        ListWorkload.of(Fleets.constant(0.5, 0.5), early, late),
        Fleets.firstFit(),
        ManagerOptions.DEFAULT,
        AccountStore.OPEN,
        journal,
        journal);
    // one host of 8 vCPUs, 4 x 2 of them kept
    assertEquals(List.of("1000 r0 REJECTED -1 vcpu", "6000 r1 PLACED 0 "), journal.decisions);
  }
}
