package dev.berth.sim.kernel;

import dev.berth.ports.Timers;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All pending events of a simulation, ordered by (tick, phase, order of entry): a heap of four
 * children per node over columns, so that an event costs no object.
 */
public final class Agenda implements Timers {

  private static final int CHILDREN = 4;
  private static final int PHASE_SHIFT = 56;
  private static final Phase[] PHASES = Phase.values();

  private long[] ticks = new long[64];
  private long[] orders = new long[64];
  private long[] subjects = new long[64];
  private @Nullable Action[] actions = new @Nullable Action[64];
  private int size;
  private long sequence;
  private long now;
  private long handled;
  private Phase lastPhase = Phase.COMPLETION;
  private long lastSubject;

  @Override
  public long now() {
    return now;
  }

  @Override
  public void at(long tick, Runnable task) {
    add(tick, Phase.TIMER, subject -> task.run(), 0);
  }

  /**
   * Enters an event; one at the present tick is handled before the tick ends, after the event that
   * entered it.
   *
   * @throws IllegalArgumentException when the tick lies before now
   */
  public void add(long tick, Phase phase, Action action, long subject) {
    if (tick < now) {
      throw new IllegalArgumentException(
          "An event of phase %s at tick %d lies before now (%d).".formatted(phase, tick, now));
    }
    if (size == ticks.length) {
      grow();
    }
    long order = (long) phase.ordinal() << PHASE_SHIFT | sequence++;
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) / CHILDREN;
      if (!precedes(tick, order, parent)) {
        break;
      }
      move(parent, at);
      at = parent;
    }
    put(at, tick, order, action, subject);
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** The tick of the next event. */
  public long nextTick() {
    if (size == 0) {
      throw new IllegalStateException("The agenda is empty.");
    }
    return ticks[0];
  }

  /** Moves the clock to the next event and handles it. */
  public void runNext() {
    now = nextTick();
    lastPhase = PHASES[(int) (orders[0] >>> PHASE_SHIFT)];
    lastSubject = subjects[0];
    Action action = Objects.requireNonNull(actions[0]);
    removeFirst();
    handled++;
    action.run(lastSubject);
  }

  /** Lets time pass without an event. */
  void advanceTo(long tick) {
    now = Math.max(now, tick);
  }

  /** Events handled so far. */
  public long handled() {
    return handled;
  }

  /** The event handled last, in words. */
  public String lastEvent() {
    return "event %d (%s, subject %d, tick %d)".formatted(handled, lastPhase, lastSubject, now);
  }

  private void removeFirst() {
    int last = --size;
    long tick = ticks[last];
    long order = orders[last];
    int at = 0;
    int child = leastChild(0);
    while (child >= 0 && !precedes(tick, order, child)) {
      move(child, at);
      at = child;
      child = leastChild(at);
    }
    put(at, tick, order, actions[last], subjects[last]);
    actions[last] = null;
  }

  /** The first of a node's children, or -1 without any. */
  private int leastChild(int parent) {
    int first = parent * CHILDREN + 1;
    if (first >= size) {
      return -1;
    }
    int least = first;
    int end = Math.min(first + CHILDREN, size);
    for (int child = first + 1; child < end; child++) {
      if (precedes(ticks[child], orders[child], least)) {
        least = child;
      }
    }
    return least;
  }

  private boolean precedes(long tick, long order, int other) {
    return tick < ticks[other] || (tick == ticks[other] && order < orders[other]);
  }

  private void move(int from, int to) {
    put(to, ticks[from], orders[from], actions[from], subjects[from]);
  }

  private void put(int at, long tick, long order, @Nullable Action action, long subject) {
    ticks[at] = tick;
    orders[at] = order;
    actions[at] = action;
    subjects[at] = subject;
  }

  private void grow() {
    int capacity = size * 2;
    ticks = Arrays.copyOf(ticks, capacity);
    orders = Arrays.copyOf(orders, capacity);
    subjects = Arrays.copyOf(subjects, capacity);
    actions = Arrays.copyOf(actions, capacity);
  }
}
