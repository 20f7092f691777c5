package dev.berth.model;

import java.util.Set;

/**
 * What a tenant asked for. The instance that it becomes carries the same id.
 *
 * @param id counts up from 0 in arrival order within a run
 * @param name the request's name in its trace
 * @param tenant whose account pays
 * @param group what was asked together (a batch or deployment), unique among tenants; spread rules
 *     count it
 * @param tag selects one of the tenant's configuration policies; empty selects the default
 * @param requiredTraits a host must have all of them
 * @param policy as it is asked, what the request itself wants configured; once admitted, the merged
 *     policy by which it is placed, configured and launched
 * @param lifetimeTicks from start to departure; {@link Ticks#NEVER} outlives the run; 0 occupies
 *     its host until the next tick
 */
public record LaunchRequest(
    long id,
    String name,
    String tenant,
    String group,
    String tag,
    Flavor flavor,
    Set<String> requiredTraits,
    ConfigurationPolicy policy,
    long arrivalTick,
    long lifetimeTicks) {

  /** A request that wants nothing configured itself. */
  public LaunchRequest(
      long id,
      String name,
      String tenant,
      String group,
      String tag,
      Flavor flavor,
      Set<String> requiredTraits,
      long arrivalTick,
      long lifetimeTicks) {
    this(
        id,
        name,
        tenant,
        group,
        tag,
        flavor,
        requiredTraits,
        ConfigurationPolicy.DEFAULT,
        arrivalTick,
        lifetimeTicks);
  }

  public LaunchRequest {
    requiredTraits = Set.copyOf(requiredTraits);
    if (arrivalTick < 0) {
      throw new IllegalArgumentException(
          "The arrivalTick (%d) of request %s must not be negative.".formatted(arrivalTick, name));
    }
    if (lifetimeTicks < 0) {
      throw new IllegalArgumentException(
          "The lifetimeTicks (%d) of request %s must not be negative: it departs before it arrives."
              .formatted(lifetimeTicks, name));
    }
  }

  /** When its instance is due to depart if it starts on arrival. */
  public long departureTick() {
    long tick = arrivalTick + lifetimeTicks;
    return tick < 0 ? Ticks.NEVER : tick;
  }

  public ResourceVector demand() {
    return flavor.shape().demand();
  }

  /** The same with another policy; itself where that is the one that it has. */
  public LaunchRequest withPolicy(ConfigurationPolicy other) {
    return other.equals(policy)
        ? this
        : new LaunchRequest(
            id,
            name,
            tenant,
            group,
            tag,
            flavor,
            requiredTraits,
            other,
            arrivalTick,
            lifetimeTicks);
  }

  /** The same wish at another time, for another time. */
  public LaunchRequest withTimes(long otherArrivalTick, long otherLifetimeTicks) {
    return new LaunchRequest(
        id,
        name,
        tenant,
        group,
        tag,
        flavor,
        requiredTraits,
        policy,
        otherArrivalTick,
        otherLifetimeTicks);
  }
}
