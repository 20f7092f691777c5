package dev.berth.alarm;

/**
 * A metric of a host outside its acceptable range, as it was when the alarm was raised.
 *
 * @param id counts up from 0 in order of raising
 * @param host row
 * @param above whether the quantity is above its range, rather than below
 * @param amount of the rule's quantity
 */
public record Alarm(
    long id, AlarmRule rule, int host, boolean above, double amount, long raisedTick) {

  /** What is out of range, in words. */
  public String cause() {
    return switch (rule.quantity()) {
      case VALUE -> above ? "above" : "below";
      case RATE -> above ? "rises" : "falls";
      case SILENCE -> "silent";
    };
  }
}
