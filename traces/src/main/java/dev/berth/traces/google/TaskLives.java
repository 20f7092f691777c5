package dev.berth.traces.google;

import dev.berth.model.Ticks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * When the attempts of every task start and end: a first reading of the events collects them, a
 * second one asks for each submission. Memory grows with the number of attempts.
 */
final class TaskLives {

  private final Map<String, Deque<Attempt>> byTask = new HashMap<>();

  void add(TaskEvent event) {
    Deque<Attempt> attempts = byTask.computeIfAbsent(event.task(), task -> new ArrayDeque<>(1));
    Attempt last = attempts.peekLast();
    switch (event.kind()) {
      case SUBMITTED -> attempts.addLast(new Attempt(event.tick()));
      case STARTED -> {
        if (last != null && last.isOpen()) {
          last.startTick = event.tick();
        }
      }
      case ENDED -> {
        if (last != null && last.isOpen()) {
          last.endTick = event.tick();
        }
      }
      default -> {}
    }
  }

  /** How long the next attempt of a task runs: from its start, or where it never did, its wait. */
  long nextLifetimeTicks(String task) {
    Deque<Attempt> attempts = byTask.get(task);
    Attempt attempt = attempts == null ? null : attempts.pollFirst();
    return attempt == null ? Ticks.NEVER : attempt.lifetimeTicks();
  }

  /** One submission and what came of it. */
  private static final class Attempt {

    private long startTick;
    private long endTick = Ticks.NEVER;

    Attempt(long submitTick) {
      startTick = submitTick;
    }

    boolean isOpen() {
      return endTick == Ticks.NEVER;
    }

    long lifetimeTicks() {
      return isOpen() ? Ticks.NEVER : Math.max(0, endTick - startTick);
    }
  }
}
