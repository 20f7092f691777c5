package dev.berth.configuration;

/**
 * An IPv4 network such as {@code 10.1.0.0/22}.
 *
 * @param network its first address as 32 bits
 * @param prefix leading bits that all its addresses share, 0 to 32
 */
public record Subnet(int network, int prefix) {

  private static final int BITS = 32;
  private static final int OCTET_BITS = 8;
  private static final int OCTET = 0xFF;

  /** Addresses of a network that no instance gets: its first, its last, and its router. */
  private static final int RESERVED = 3;

  public Subnet {
    if (prefix < 0 || prefix > BITS) {
      throw new IllegalArgumentException(
          "The prefix (%d) of a subnet must be from 0 to 32.".formatted(prefix));
    }
    network = network & mask(prefix);
  }

  /**
   * @throws IllegalArgumentException when the text is none
   */
  public static Subnet parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,2}")) {
      throw new IllegalArgumentException("must be an IPv4 network such as 10.1.0.0/22");
    }
    return new Subnet(bits(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /**
   * An address such as 10.1.0.4 as 32 bits.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static int bits(String address) {
    String[] octets = address.split("\\.", -1);
    int bits = 0;
    for (String octet : octets) {
      if (octets.length != BITS / OCTET_BITS
          || !octet.matches("\\d{1,3}")
          || Integer.parseInt(octet) > OCTET) {
        throw new IllegalArgumentException("must be an IPv4 address such as 10.1.0.4");
      }
      bits = bits << OCTET_BITS | Integer.parseInt(octet);
    }
    return bits;
  }

  public boolean contains(int address) {
    return (address & mask(prefix)) == network;
  }

  /** How many instances can have an address of their own in it. */
  public long usable() {
    return Math.max(0, (1L << (BITS - prefix)) - RESERVED);
  }

  /** The address of an index from 0 to {@link #usable} - 1. */
  public String address(long index) {
    int bits = (int) (network + 2 + index);
    return "%d.%d.%d.%d"
        .formatted(
            bits >>> 24 & OCTET, bits >>> 16 & OCTET, bits >>> OCTET_BITS & OCTET, bits & OCTET);
  }

  @Override
  public String toString() {
    return "%d.%d.%d.%d/%d"
        .formatted(
            network >>> 24 & OCTET,
            network >>> 16 & OCTET,
            network >>> OCTET_BITS & OCTET,
            network & OCTET,
            prefix);
  }

  private static int mask(int prefix) {
    return prefix == 0 ? 0 : -1 << (BITS - prefix);
  }
}
