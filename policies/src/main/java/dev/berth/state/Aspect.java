package dev.berth.state;

import java.util.Set;

/** What a constraint or score reads; the change journal says which aspect of a host changed. */
public enum Aspect {
  /** Free amounts, instance counts, devices inside the host. */
  CAPACITY,
  READINGS,
  STATUS,
  /** Counts of a tenant's or a group's instances in the host's failure domains. */
  TENANT_COUNTS,
  /** The cursor of the strategy (next-fit, round-robin). */
  CURSOR,
  /** The request's lifetime, which only a clairvoyant knows. */
  LIFETIME,
  /** Which operating systems run on the host, and how many licences are left in their pools. */
  LICENCES,
  /** Whom the host is dedicated to; with it, the request's tenant. */
  DEDICATION,
  /** Counts of named groups, and of a tenant's or a group's instances in the whole fleet. */
  GROUP_COUNTS,
  /** What image caches hold, the host's own and those of its failure domains. */
  IMAGES,
  /** Launches in progress beyond the host itself. */
  LAUNCHES,
  /** The host's present and past alarms. */
  ALARMS;

  /** This aspect as a bit. */
  public int bit() {
    return 1 << ordinal();
  }

  public static int bits(Set<Aspect> aspects) {
    int bits = 0;
    for (Aspect aspect : aspects) {
      bits |= aspect.bit();
    }
    return bits;
  }
}
