package dev.berth.libvirt.fleet;

/**
 * Stops calls to a host that keeps failing: after so many failures in a row nothing is tried for a
 * while, which doubles with every further failure. Used by several threads.
 */
public final class Breaker {

  private static final int DOUBLINGS = 6;

  private final int failuresToOpen;
  private final long firstPauseMillis;
  private int failures;
  private long openUntil;
  private String reason = "";

  public Breaker(int failuresToOpen, long firstPauseMillis) {
    this.failuresToOpen = failuresToOpen;
    this.firstPauseMillis = firstPauseMillis;
  }

  public synchronized void succeeded() {
    failures = 0;
    openUntil = 0;
    reason = "";
  }

  public synchronized void failed(String why, long nowMillis) {
    failures++;
    reason = why;
    if (failures >= failuresToOpen) {
      int doublings = Math.min(DOUBLINGS, failures - failuresToOpen);
      openUntil = nowMillis + (firstPauseMillis << doublings);
    }
  }

  /** Whether nothing is to be tried now. */
  public synchronized boolean isOpen(long nowMillis) {
    return nowMillis < openUntil;
  }

  /** Failures since the last success. */
  public synchronized int failures() {
    return failures;
  }

  /** Why it failed last; empty after a success. */
  public synchronized String reason() {
    return reason;
  }
}
