package dev.berth.laws;

import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random requests of all shapes, from nothing at all to a whole large host. */
public final class Requests {

  private Requests() {}

  public static Arbitrary<Shape> shapes() {
    return Combinators.combine(
            Arbitraries.of(0L, 250L, 500L, 1000L, 2000L, 4000L, 16000L),
            Arbitraries.of(0L, 1L, 512L, 1024L, 1792L, 4096L, 65536L),
            Arbitraries.of(0L, 0L, 20L, 400L),
            Arbitraries.of(0L, 0L, 100L),
            Arbitraries.of(0L, 0L, 0L, 250L, 500L, 1000L, 2000L),
            Arbitraries.of(0, 0, 0, 1, 2))
        .as(
            (vcpu, memory, disk, network, gpu, numa) ->
                new Shape(new ResourceVector(vcpu, memory, disk, network, gpu), numa));
  }

  /** A request without an id; {@link #numbered} gives it one. */
  public static Arbitrary<LaunchRequest> requests() {
    return Combinators.combine(
            shapes(),
            Arbitraries.of("ann", "bob", "cyd"),
            Arbitraries.of("g1", "g2", "g3", "g4"),
            Arbitraries.of(Set.<String>of(), Set.<String>of(), Set.of("arch:x86_64")),
            Policies.any())
        .as(
            (shape, tenant, group, traits, policy) ->
                request(0, new Flavor("f", shape), tenant, tenant + "/" + group, traits)
                    .withPolicy(policy));
  }

  public static LaunchRequest numbered(LaunchRequest request, long id) {
    return request(
            id, request.flavor(), request.tenant(), request.group(), request.requiredTraits())
        .withPolicy(request.policy());
  }

  /** A request of processor and memory alone, for tables. */
  public static LaunchRequest of(long id, long milliVcpu, long memoryMiB) {
    Flavor flavor = new Flavor("f", Shape.of(ResourceVector.of(milliVcpu, memoryMiB)));
    return request(id, flavor, "ann", "ann/g1", Set.of());
  }

  public static LaunchRequest request(
      long id, Flavor flavor, String tenant, String group, Set<String> traits) {
    return new LaunchRequest(id, "vm-" + id, tenant, group, "", flavor, traits, 0, Ticks.PER_HOUR);
  }

  /** Up to 60 requests with ids from 0. */
  public static Arbitrary<List<LaunchRequest>> batches() {
    return requests()
        .list()
        .ofMaxSize(60)
        .map(
            list ->
                IntStream.range(0, list.size()).mapToObj(i -> numbered(list.get(i), i)).toList());
  }
}
