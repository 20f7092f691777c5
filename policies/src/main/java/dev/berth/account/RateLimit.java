package dev.berth.account;

/**
 * How often a tenant may ask: a bucket of tokens, one per request, that fills steadily.
 *
 * @param requestsPerMinute how fast it fills, 1 to 1,000,000
 * @param burst how many tokens it holds, 1 to 1,000,000: so many may come at once
 */
public record RateLimit(int requestsPerMinute, int burst) {

  private static final int MOST = 1_000_000;

  public RateLimit {
    if (requestsPerMinute < 1 || requestsPerMinute > MOST || burst < 1 || burst > MOST) {
      throw new IllegalArgumentException(
          "The requestsPerMinute (%d) and the burst (%d) of a rate limit must be from 1 to 1000000."
              .formatted(requestsPerMinute, burst));
    }
  }
}
