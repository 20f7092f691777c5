package dev.berth.manager;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Requests that no host takes at present: tried again when capacity is free, refused at their
 * deadline. A lost instance, and one for which evictable ones make room, waits for as long as it
 * takes.
 */
final class Waiting {

  private final WaitQueue queue = new WaitQueue();
  private final long maxWaitTicks;
  private final Timers timers;
  private final RunRecorder recorder;
  private final InstanceBooks books;
  private final KeptCapacity kept;
  private final Choosing choosing;
  private final Decisions decisions;
  private final Watching watching;
  private final Predicate<Pending> tryPlace;
  private final BiConsumer<Pending, String> refuse;
  private boolean retryPlanned;

  /**
   * @param tryPlace places a request if a host takes it now
   * @param refuse answers a request for which no host was found, with the reason
   */
  Waiting(
      long maxWaitTicks,
      Timers timers,
      RunRecorder recorder,
      InstanceBooks books,
      KeptCapacity kept,
      Choosing choosing,
      Decisions decisions,
      Watching watching,
      Predicate<Pending> tryPlace,
      BiConsumer<Pending, String> refuse) {
    this.maxWaitTicks = maxWaitTicks;
    this.timers = timers;
    this.recorder = recorder;
    this.books = books;
    this.kept = kept;
    this.choosing = choosing;
    this.decisions = decisions;
    this.watching = watching;
    this.tryPlace = tryPlace;
    this.refuse = refuse;
  }

  int size() {
    return queue.size();
  }

  boolean contains(long request) {
    return queue.contains(request);
  }

  Collection<Pending> snapshot() {
    return queue.snapshot();
  }

  /** A tenant wants a request no longer; null where it does not wait. */
  @Nullable Pending leave(long request) {
    Pending waiting = queue.remove(request);
    if (waiting != null) {
      kept.forget(request);
    }
    return waiting;
  }

  /** No host takes it now. */
  void waitOrRefuse(Pending pending) {
    if (pending.reclaims) {
      hold(pending, "reclaims");
      return;
    }
    LaunchRequest request = pending.request;
    String reason = choosing.reason(pending);
    if (watching.relocates() && books.shortage(request).isEmpty()) {
      watching.unplaced(request);
    }
    boolean restart = pending.kind == Decision.Kind.RESTART;
    long deadline = request.arrivalTick() + maxWaitTicks;
    if (!restart && timers.now() >= deadline) {
      refuseForWantOfHost(pending, reason);
      return;
    }
    hold(pending, reason);
    if (!restart) {
      timers.at(deadline, () -> giveUp(request.id(), reason));
    }
  }

  /** It waits from now on. */
  void hold(Pending pending, String reason) {
    decisions.waits(pending, reason);
    queue.add(pending);
  }

  private void giveUp(long request, String reason) {
    Pending pending = queue.remove(request);
    if (pending == null) {
      return;
    }
    if (pending.reclaims) {
      queue.add(pending);
    } else if (!kept.hasRoomFor(pending)) {
      refuseForWantOfHost(pending, reason);
    } else if (!tryPlace.test(pending)) {
      waitOrRefuse(pending);
    }
  }

  /** No host takes it, and it waits no longer. */
  private void refuseForWantOfHost(Pending pending, String reason) {
    if (kept.hasRoomFor(pending)) {
      recorder.reservationMissed(timers.now(), pending.request);
    }
    refuse.accept(pending, reason);
  }

  /** Waiting requests are tried once per tick, after everything that frees capacity in it. */
  void planRetry() {
    if (!retryPlanned && !queue.isEmpty()) {
      retryPlanned = true;
      timers.at(timers.now(), this::retry);
    }
  }

  /**
   * First come, first tried; what failed once in this pass is not tried again for its like. A
   * request that may not use some hosts any more speaks for itself only.
   */
  private void retry() {
    retryPlanned = false;
    Set<RequestClass> refused = new HashSet<>();
    for (Pending pending : queue.snapshot()) {
      RequestClass like = RequestClass.of(pending.request);
      if (pending.reclaims || !refused.contains(like)) {
        boolean speaks = !retried(pending) && pending.isAsItsClass();
        if (speaks) {
          refused.add(like);
        }
      }
    }
  }

  /** Whether it was placed, or room is made for it. */
  private boolean retried(Pending pending) {
    boolean reclaimed = pending.reclaims;
    if (tryPlace.test(pending)) {
      queue.remove(pending.request.id());
      return true;
    }
    if (pending.reclaims) {
      return true;
    }
    wakeFor(pending);
    if (reclaimed) {
      queue.remove(pending.request.id());
      waitOrRefuse(pending);
    }
    return false;
  }

  /** A lost instance that finds no host has one woken, once. */
  private void wakeFor(Pending pending) {
    boolean firstTry = pending.kind == Decision.Kind.RESTART && !pending.askedForHost;
    if (firstTry && watching.relocates()) {
      pending.askedForHost = true;
      watching.unplaced(pending.request);
    }
  }
}
