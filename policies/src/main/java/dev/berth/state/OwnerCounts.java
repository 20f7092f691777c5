package dev.berth.state;

import java.util.Arrays;

/**
 * How many instances one tenant or group has in the domains of one level in which it has any, in
 * order of the domains. Finding one takes the logarithm of their number.
 */
public final class OwnerCounts {

  static final OwnerCounts EMPTY = new OwnerCounts();

  private int[] domains = new int[4];
  private int[] counts = new int[4];
  private int size;

  OwnerCounts() {}

  /** Domains with an instance. */
  public int size() {
    return size;
  }

  /** The i-th of these domains. */
  public int domain(int i) {
    return domains[i];
  }

  /** Its instances, 1 or more. */
  public int count(int i) {
    return counts[i];
  }

  void add(int domain, int change) {
    int at = Arrays.binarySearch(domains, 0, size, domain);
    if (at < 0) {
      insert(-at - 1, domain, change);
    } else {
      counts[at] += change;
      if (counts[at] == 0) {
        size--;
        System.arraycopy(domains, at + 1, domains, at, size - at);
        System.arraycopy(counts, at + 1, counts, at, size - at);
      }
    }
  }

  private void insert(int at, int domain, int count) {
    if (size == domains.length) {
      domains = Arrays.copyOf(domains, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    System.arraycopy(domains, at, domains, at + 1, size - at);
    System.arraycopy(counts, at, counts, at + 1, size - at);
    domains[at] = domain;
    counts[at] = count;
    size++;
  }
}
