package dev.berth.traces.generator;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;

/**
 * Every random choice about the batches of one kind, each from a stream of its own and addressed by
 * batch and member, so that changing one leaves the others alone.
 */
final class BatchDraws {

  private static final int WHOLE_BATCH = -1;

  private final BatchSizes sizes;
  private final FlavorMix mix;
  private final TenantReuse tenants;
  private final Draws draws;
  private final Stream sizeStream;
  private final Stream sameStream;
  private final Stream flavorStream;
  private final Stream tenantStream;
  private final Stream lifetimeStream;

  /** Streams are called after the prefix and the choice, such as "warm-flavor". */
  BatchDraws(String prefix, BatchSizes sizes, FlavorMix mix, TenantReuse tenants, Draws draws) {
    this.sizes = sizes;
    this.mix = mix;
    this.tenants = tenants;
    this.draws = draws;
    this.sizeStream = Stream.named(prefix + "batch-size");
    this.sameStream = Stream.named(prefix + "homogeneous");
    this.flavorStream = Stream.named(prefix + "flavor");
    this.tenantStream = Stream.named(prefix + "tenant");
    this.lifetimeStream = Stream.named(prefix + "lifetime");
  }

  int size(long batch) {
    return sizes.size(draws.uniform(sizeStream, batch, 0));
  }

  String tenant(long batch) {
    return tenants.tenant(draws.uniform(tenantStream, batch, 0));
  }

  /** Index of the flavor of a member. */
  int flavor(long batch, int member) {
    boolean same = mix.isSame(draws.uniform(sameStream, batch, 0));
    return mix.flavor(draws.uniform(flavorStream, batch, same ? WHOLE_BATCH : member));
  }

  /** The share in [0, 1) of lifetimes that a member's does not exceed. */
  double lifetimeShare(long batch, int member) {
    return draws.uniform(lifetimeStream, batch, member);
  }
}
