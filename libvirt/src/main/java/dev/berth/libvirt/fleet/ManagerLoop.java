package dev.berth.libvirt.fleet;

import dev.berth.ports.Timers;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The manager's one thread, which is whoever calls {@link #runUntil}: it runs timers when their
 * time has come and what other threads hand in. Time is real, in ticks since the loop was made.
 */
public final class ManagerLoop implements Timers {

  private static final long NANOS_PER_TICK = 1_000_000;
  private static final long LONGEST_WAIT_MILLIS = 50;

  private record Timer(long tick, long sequence, Runnable task) {}

  private final long start = System.nanoTime();
  private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::tick).thenComparing(Timer::sequence));
  private long sequence;

  @Override
  public long now() {
    return (System.nanoTime() - start) / NANOS_PER_TICK;
  }

  @Override
  public void at(long tick, Runnable task) {
    timers.add(new Timer(tick, sequence++, task));
  }

  /** Hands in a task from any thread. */
  void post(Runnable task) {
    inbox.add(task);
  }

  /** Whether nothing is handed in that has not run. */
  boolean isEmpty() {
    return inbox.isEmpty();
  }

  /**
   * Runs timers and tasks until something holds, or for so long.
   *
   * @return whether it holds
   */
  public boolean runUntil(BooleanSupplier done, long millis) {
    long deadline = now() + millis;
    while (!done.getAsBoolean()) {
      if (now() >= deadline) {
        return false;
      }
      step(deadline);
    }
    return true;
  }

  private void step(long deadline) {
    while (!timers.isEmpty() && timers.peek().tick() <= now()) {
      timers.remove().task().run();
    }
    long next = timers.isEmpty() ? deadline : Math.min(deadline, timers.peek().tick());
    try {
      Runnable task =
          inbox.poll(
              Math.max(1, Math.min(LONGEST_WAIT_MILLIS, next - now())), TimeUnit.MILLISECONDS);
      if (task != null) {
        task.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The manager's thread was interrupted.", e);
    }
  }
}
