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

  /** Takes a token of a tenant at an instant; false where there is none. */
  public boolean passes(String tenant, RateLimit limit, long tick) {
    long unit = UNITS_PER_MINUTE / limit.requestsPerMinute();
    long now = tick * UNITS_PER_TICK;
    long full = Math.max(now, fullAt.getOrDefault(tenant, 0L));
    if (full - now > (limit.burst() - 1) * unit) {
      return false;
    }
    fullAt.put(tenant, full + unit);
    return true;
  }
}
