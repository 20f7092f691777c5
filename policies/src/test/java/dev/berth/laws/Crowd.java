package dev.berth.laws;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.Metric;
import dev.berth.relocation.selector.InstanceAspect;
import dev.berth.relocation.selector.MovableInstances;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one host.
 *
 * @param cause null where no one metric is
 */
public record Crowd(List<Member> members, @Nullable Metric cause, long seed) {

  private static final Stream DRAW = Stream.named("laws.crowd");

  public Crowd {
    members = List.copyOf(members);
  }

  /**
   * One instance.
   *
   * @param history newest first
   */
  public record Member(
      double memoryMiB, double utilisation, List<Double> history, double powerWatts) {

    public Member {
      history = List.copyOf(history);
    }
  }

  /** One to eight instances, equal ones among them, with histories of equal length. */
  public static Arbitrary<Crowd> any() {
    return Arbitraries.integers()
        .between(0, 14)
        .flatMap(
            length ->
                Combinators.combine(
                        members(length).list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.of(Metric.POWER, Metric.CPU_UTILISATION, Metric.DISK_IOPS)
                            .injectNull(0.3),
                        Arbitraries.longs().between(0, 1000))
                    .as(Crowd::new));
  }

  private static Arbitrary<Member> members(int length) {
    Arbitrary<Double> shares =
        Arbitraries.integers().between(0, 1000).map(perMille -> perMille / 1000.0);
    return Combinators.combine(
            Arbitraries.of(512.0, 613.0, 870.0, 1740.0, 4096.0),
            shares,
            shares.list().ofSize(length),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, shares.map(share -> 100 * share)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Double.NaN))))
        .as(Member::new);
  }

  /** As a selector sees it; what it reads is recorded. */
  public Seen seen() {
    return new Seen(this);
  }

  Crowd withSeed(long other) {
    return new Crowd(members, cause, other);
  }

  /** Where each member goes in another order. */
  List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  Crowd inOrder(List<Integer> order) {
    return new Crowd(order.stream().map(members::get).toList(), cause, seed);
  }

  /** A view that notes what is read. */
  public static final class Seen implements MovableInstances {
    private final Crowd crowd;
    private final Set<InstanceAspect> read = EnumSet.noneOf(InstanceAspect.class);

    Seen(Crowd crowd) {
      this.crowd = crowd;
    }

    Set<InstanceAspect> read() {
      return read;
    }

    @Override
    public int size() {
      return crowd.members().size();
    }

    @Override
    public double memoryMiB(int instance) {
      read.add(InstanceAspect.MEMORY);
      return member(instance).memoryMiB();
    }

    @Override
    public double utilisation(int instance) {
      read.add(InstanceAspect.UTILISATION);
      return member(instance).utilisation();
    }

    @Override
    public int samples(int instance) {
      read.add(InstanceAspect.HISTORY);
      return member(instance).history().size();
    }

    @Override
    public double sample(int instance, int age) {
      read.add(InstanceAspect.HISTORY);
      return member(instance).history().get(age);
    }

    @Override
    public double contribution(int instance, Metric metric) {
      read.add(InstanceAspect.CONTRIBUTION);
      return switch (metric) {
        case POWER -> member(instance).powerWatts();
        case CPU_UTILISATION -> member(instance).utilisation() / crowd.members().size();
        default -> Double.NaN;
      };
    }

    @Override
    public @Nullable Metric cause() {
      read.add(InstanceAspect.CAUSE);
      return crowd.cause();
    }

    @Override
    public int draw(int bound) {
      read.add(InstanceAspect.DRAW);
      return new Draws(crowd.seed()).below(bound, DRAW, 0, 0);
    }

    private Member member(int instance) {
      return crowd.members().get(instance);
    }
  }
}
