package dev.berth.draws;

/**
 * Random numbers addressed by (seed, stream, request, attempt) instead of by order of use, so that
 * one more draw somewhere changes nothing elsewhere. The address is hashed by the SplitMix64
 * finaliser (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
 */
public record Draws(long seed) {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** 64 random bits. */
  public long bits(Stream stream, long request, int attempt) {
    return mix(key(stream, request) ^ (attempt + GOLDEN_GAMMA));
  }

  /** The part of an address that all attempts share, for those who draw often at one request. */
  public long key(Stream stream, long request) {
    long h = mix(seed + GOLDEN_GAMMA);
    h = mix(h ^ (stream.key() + GOLDEN_GAMMA));
    return mix(h ^ (request * 0xD1342543DE82EF95L + GOLDEN_GAMMA));
  }

  /** What {@link #uniform(Stream, long, int)} gives at the address of a {@link #key}. */
  public static double uniform(long key, int attempt) {
    return unit(mix(key ^ (attempt + GOLDEN_GAMMA)));
  }

  /** A number from 0 to bound - 1, each equally likely (by multiply-high; bias below 2^-32). */
  public int below(int bound, Stream stream, long request, int attempt) {
    if (bound <= 0) {
      throw new IllegalArgumentException(
          "The bound (%d) of a draw must be positive.".formatted(bound));
    }
    return (int) Math.multiplyHigh(bits(stream, request, attempt) >>> 1, (long) bound << 1);
  }

  /** A number in [0, 1) with 53 random bits. */
  public double uniform(Stream stream, long request, int attempt) {
    return unit(bits(stream, request, attempt));
  }

  private static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  /** A sequential generator of its own, for sources that draw in order. */
  public SequentialDraws sequence(Stream stream, long substream) {
    return new SequentialDraws(bits(stream, substream, 0));
  }

  /** The draws of one replication: the same for every strategy (common random numbers). */
  public Draws replication(int replication) {
    return new Draws(bits(Stream.REPLICATION, replication, 0));
  }

  static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
