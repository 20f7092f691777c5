package dev.berth.sim.hypervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Weighted max-min fairness by its definition, and beside an oracle that fills in small steps. */
class ProportionalShareLaws {

  private static final double HAIR = 1e-9;
  private static final int NODES = 2;

  record Member(double limit, double weight, int node) {}

  @Test
  void table() {
    // Weights 1 and 3 of 100: 25 and 75. With a limit of 60 for the second, the first has 40.
    assertShares(List.of(25.0, 75.0), 100, any(100, 1), any(100, 3));
    assertShares(List.of(40.0, 60.0), 100, any(100, 1), any(60, 3));
    // All fit: everybody has what it asks for.
    assertShares(List.of(30.0, 60.0), 100, any(30, 1), any(60, 3));
    // Node 0 has 50 of 100: two that stay on it have 25 each; the one that floats has the rest.
    assertShares(
        List.of(25.0, 25.0, 50.0), 100, new Member(80, 1, 0), new Member(80, 1, 0), any(80, 1));
    // Nothing to share.
    assertShares(List.of(0.0, 0.0), 0, any(30, 1), any(60, 3));
  }

  private static Member any(double limit, double weight) {
    return new Member(limit, weight, ProportionalShare.ANY_NODE);
  }

  private static void assertShares(List<Double> expected, double capacity, Member... members) {
    double[] grants = share(List.of(members), capacity);
    for (int i = 0; i < members.length; i++) {
      assertEquals(expected.get(i), grants[i], 1e-9, Arrays.toString(grants));
    }
  }

  private static double[] share(List<Member> members, double capacity) {
    ProportionalShare share = new ProportionalShare();
    share.clear();
    members.forEach(m -> share.add(m.limit(), m.weight(), m.node()));
    double[] nodes = new double[NODES];
    Arrays.fill(nodes, capacity / NODES);
    share.share(capacity, nodes);
    double[] grants = new double[members.size()];
    Arrays.setAll(grants, share::granted);
    return grants;
  }

  @Provide
  Arbitrary<List<Member>> members() {
    Arbitrary<Double> limits =
        Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 2000));
    Arbitrary<Double> weights = Arbitraries.of(1.0, 2.0, 512.0, 1024.0, 2048.0, 262_144.0);
    Arbitrary<Integer> nodes = Arbitraries.of(-1, -1, 0, 1);
    return Combinators.combine(limits, weights, nodes).as(Member::new).list().ofMaxSize(12);
  }

  @Property(tries = 500)
  void grants_areThoseOfFillingInSmallSteps(
      @ForAll("members") List<Member> members,
      @ForAll @DoubleRange(min = 0, max = 8000) double capacity) {
    double[] grants = share(members, capacity);
    double[] slow = fill(members, capacity);
    for (int i = 0; i < grants.length; i++) {
      assertEquals(slow[i], grants[i], 1e-6 * Math.max(1, capacity), members + " " + capacity);
    }
  }

  /**
   * The oracle: raises the level from one event to the next; a member stops at its limit, all of a
   * node's when it is full, everybody when the host is.
   */
  private static double[] fill(List<Member> members, double capacity) {
    double[] grants = new double[members.size()];
    boolean[] stopped = new boolean[grants.length];
    for (int i = 0; i < grants.length; i++) {
      stopped[i] = members.get(i).limit() == 0;
    }
    while (true) {
      double step = Double.POSITIVE_INFINITY;
      for (int i = 0; i < grants.length; i++) {
        if (!stopped[i]) {
          step = Math.min(step, (members.get(i).limit() - grants[i]) / members.get(i).weight());
        }
      }
      if (Double.isInfinite(step)) {
        return grants;
      }
      for (int node = -1; node < NODES; node++) {
        double rising = rising(members, stopped, node);
        double room = room(members, grants, node, capacity);
        step = rising > 0 ? Math.min(step, Math.max(0, room) / rising) : step;
      }
      for (int i = 0; i < grants.length; i++) {
        if (!stopped[i]) {
          grants[i] += step * members.get(i).weight();
        }
      }
      stop(members, grants, stopped, capacity);
    }
  }

  private static void stop(
      List<Member> members, double[] grants, boolean[] stopped, double capacity) {
    double hair = 1e-11 * Math.max(1, capacity);
    for (int i = 0; i < grants.length; i++) {
      int node = members.get(i).node();
      boolean nodeFull = node >= 0 && room(members, grants, node, capacity) <= hair;
      boolean hostFull = room(members, grants, -1, capacity) <= hair;
      stopped[i] |= nodeFull || hostFull || members.get(i).limit() - grants[i] <= hair;
    }
  }

  private static double rising(List<Member> members, boolean[] stopped, int node) {
    double weight = 0;
    for (int i = 0; i < stopped.length; i++) {
      boolean here = node < 0 || members.get(i).node() == node;
      weight += !stopped[i] && here ? members.get(i).weight() : 0;
    }
    return weight;
  }

  private static double room(List<Member> members, double[] grants, int node, double capacity) {
    double used = 0;
    for (int i = 0; i < grants.length; i++) {
      used += node < 0 || members.get(i).node() == node ? grants[i] : 0;
    }
    return (node < 0 ? capacity : capacity / NODES) - used;
  }

  @Property(tries = 500)
  void nobody_hasMoreThanItsLimit_andTheHostNotMoreThanItCan(
      @ForAll("members") List<Member> members,
      @ForAll @DoubleRange(min = 0, max = 8000) double capacity) {
    double[] grants = share(members, capacity);
    for (int i = 0; i < grants.length; i++) {
      assertTrue(grants[i] >= 0 && grants[i] <= members.get(i).limit());
    }
    double hair = HAIR * Math.max(1, capacity);
    assertTrue(Arrays.stream(grants).sum() <= capacity + hair);
    for (int node = 0; node < NODES; node++) {
      double pinned = 0;
      for (int i = 0; i < grants.length; i++) {
        pinned += members.get(i).node() == node ? grants[i] : 0;
      }
      assertTrue(pinned <= capacity / NODES + hair);
    }
  }

  @Property(tries = 500)
  void theHost_worksWhileAnybodyWantsWhoMayRunThere(
      @ForAll("members") List<Member> members,
      @ForAll @DoubleRange(min = 0, max = 8000) double capacity) {
    double[] grants = share(members, capacity);
    double left = capacity - Arrays.stream(grants).sum();
    for (int i = 0; i < grants.length; i++) {
      boolean unfilled = members.get(i).limit() - grants[i] > HAIR * Math.max(1, capacity);
      boolean floats = members.get(i).node() < 0;
      assertTrue(!(unfilled && floats) || left <= HAIR * Math.max(1, capacity));
    }
  }

  @Property(tries = 500)
  void whoHasLessThanItAsksFor_hasNoLessByWeightThanAnybodyOfItsKind(
      @ForAll("members") List<Member> members,
      @ForAll @DoubleRange(min = 0, max = 8000) double capacity) {
    double[] grants = share(members, capacity);
    for (int i = 0; i < grants.length; i++) {
      Member one = members.get(i);
      if (one.node() < 0 && one.limit() - grants[i] > HAIR * Math.max(1, capacity)) {
        for (int j = 0; j < grants.length; j++) {
          double level = grants[i] / one.weight();
          double other = grants[j] / members.get(j).weight();
          assertTrue(other <= level * (1 + 1e-9) + 1e-12, members + " " + capacity);
        }
      }
    }
  }

  @Property(tries = 300)
  void moreCapacity_takesNothingFromAnybody(
      @ForAll("members") List<Member> members,
      @ForAll @DoubleRange(min = 0, max = 8000) double capacity,
      @ForAll @DoubleRange(min = 0, max = 500) double more) {
    double[] before = share(members, capacity);
    double[] after = share(members, capacity + more);
    for (int i = 0; i < before.length; i++) {
      assertTrue(after[i] >= before[i] - HAIR * Math.max(1, capacity));
    }
  }

  @Property(tries = 300)
  void moreWeight_givesNoLess(
      @ForAll("members") List<Member> members,
      @ForAll @DoubleRange(min = 0, max = 8000) double capacity,
      @ForAll @IntRange(max = 11) int who) {
    if (who < members.size()) {
      List<Member> heavier = new ArrayList<>(members);
      Member member = members.get(who);
      heavier.set(who, new Member(member.limit(), member.weight() * 2, member.node()));
      double before = share(members, capacity)[who];
      assertTrue(share(heavier, capacity)[who] >= before - HAIR * Math.max(1, capacity));
    }
  }

  @Property(tries = 300)
  void theOrderOfMembers_changesNothing(
      @ForAll("members") List<Member> members,
      @ForAll @DoubleRange(min = 0, max = 8000) double capacity,
      @ForAll long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    double[] straight = share(members, capacity);
    double[] shuffled = share(order.stream().map(members::get).toList(), capacity);
    for (int i = 0; i < straight.length; i++) {
      assertEquals(straight[order.get(i)], shuffled[i], HAIR * Math.max(1, capacity));
    }
  }
}
