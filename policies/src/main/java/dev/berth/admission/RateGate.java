package dev.berth.admission;

import dev.berth.account.RateLimit;
import java.util.HashMap;
import java.util.Map;

/**
 * A bucket of tokens per tenant, kept as the instant at which it would be full again: the generic
 * cell rate algorithm (ITU-T I.371), exact in whole numbers. Tenants without a limit cost nothing.
 */
public final class RateGate {

  /** Nanoseconds, so that a token of any rate is nearly whole. */
  private static final long UNITS_PER_TICK = 1_000_000;

  private static final long UNITS_PER_MINUTE = 60_000 * UNITS_PER_TICK;

  private final Map<String, Long> fullAt = new HashMap<>();

  /** Whether there is a token of a tenant at an instant. */
  public boolean allows(String tenant, RateLimit limit, long tick) {
    return full(tenant, tick) - tick * UNITS_PER_TICK <= (limit.burst() - 1) * unit(limit);
  }

  /** Takes a token of a tenant at an instant; false where there is none. */
  public boolean passes(String tenant, RateLimit limit, long tick) {
    boolean allowed = allows(tenant, limit, tick);
    if (allowed) {
      fullAt.put(tenant, full(tenant, tick) + unit(limit));
    }
    return allowed;
  }

  private long full(String tenant, long tick) {
    return Math.max(tick * UNITS_PER_TICK, fullAt.getOrDefault(tenant, 0L));
  }

  private static long unit(RateLimit limit) {
    return UNITS_PER_MINUTE / limit.requestsPerMinute();
  }
}
