package dev.berth.alarm;

import dev.berth.model.HostSpec;
import dev.berth.model.Metric;
import java.util.Set;

/**
 * When a metric of a host is out of its acceptable range. An alarm is raised when the quantity was
 * outside [low, high] at every sample for the duration, and cleared when it was inside the range
 * narrowed by the hysteresis for the same duration.
 *
 * @param name unique among the rules of a fleet
 * @param hostTypes names of the host types that the rule applies to; empty for all
 * @param spanTicks over which a rate is taken; 1 or more for {@link Quantity#RATE}, else 0
 * @param low least acceptable amount, or minus infinity
 * @param high most acceptable amount, or infinity
 * @param hysteresis how far inside the range the quantity must come back, in its unit, 0 or more
 * @param durationTicks how long it must be out, or back, without interruption; 0 acts at once
 */
public record AlarmRule(
    String name,
    Metric metric,
    Set<String> hostTypes,
    Quantity quantity,
    long spanTicks,
    double low,
    double high,
    double hysteresis,
    long durationTicks,
    Severity severity) {

  public AlarmRule {
    hostTypes = Set.copyOf(hostTypes);
    if (!(low < high) || (Double.isInfinite(low) && Double.isInfinite(high))) {
      throw new IllegalArgumentException(
          "The range [%s, %s] of alarm rule %s must have low below high and one finite end."
              .formatted(low, high, name));
    }
    if (!(hysteresis >= 0 && low + hysteresis <= high - hysteresis)) {
      throw new IllegalArgumentException(
          "The hysteresis (%s) of alarm rule %s must be 0 or more and leave a part of the range [%s, %s]."
              .formatted(hysteresis, name, low, high));
    }
    if (durationTicks < 0) {
      throw new IllegalArgumentException(
          "The duration (%d ms) of alarm rule %s must not be negative."
              .formatted(durationTicks, name));
    }
    if (quantity == Quantity.RATE ? spanTicks < 1 : spanTicks != 0) {
      throw new IllegalArgumentException(
          "The span (%d ms) of alarm rule %s must be above 0 for a rate, and 0 otherwise."
              .formatted(spanTicks, name));
    }
  }

  /** A rule on the readings of all hosts that acts at once. */
  public static AlarmRule above(String name, Metric metric, double high, double hysteresis) {
    return new AlarmRule(
        name,
        metric,
        Set.of(),
        Quantity.VALUE,
        0,
        Double.NEGATIVE_INFINITY,
        high,
        hysteresis,
        0,
        Severity.WARNING);
  }

  public boolean appliesTo(HostSpec host) {
    return hostTypes.isEmpty() || hostTypes.contains(host.type().name());
  }

  boolean outside(double amount) {
    return amount > high || amount < low;
  }

  boolean wellInside(double amount) {
    return amount <= high - hysteresis && amount >= low + hysteresis;
  }

  /** How far an amount lies outside the range; 0 inside. */
  public double excess(double amount) {
    return Math.max(0, Math.max(amount - high, low - amount));
  }
}
