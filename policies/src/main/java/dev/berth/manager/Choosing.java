package dev.berth.manager;

import dev.berth.capacity.Reservations;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.whatif.Hypothesis;
import dev.berth.whatif.WhatIf;
import java.util.List;
import java.util.Set;

/**
 * Candidates and match: the hosts that a request may use, less closed zones and hosts that failed
 * it, are tried in the views that reservations give; the strategy picks one, or it is said why none
 * takes it.
 */
final class Choosing {

  private final FleetState state;
  private final Intake intake;
  private final InstanceBooks books;
  private final KeptCapacity kept;
  private final Placer placer;
  private final Choice choice;
  private final HostCursor host;
  private int cursor = -1;

  /**
   * @param choice is written by every choice
   */
  Choosing(
      FleetState state,
      Intake intake,
      InstanceBooks books,
      KeptCapacity kept,
      Placer placer,
      Choice choice) {
    this.state = state;
    this.intake = intake;
    this.books = books;
    this.kept = kept;
    this.placer = placer;
    this.choice = choice;
    host = state.cursor();
  }

  /** Row of the last winner, or -1. */
  int cursor() {
    return cursor;
  }

  /** Whether there is a host whose room is free now; the next placement goes there. */
  boolean finds(Pending pending) {
    if (!books.shortage(pending.request).isEmpty()) {
      choice.clear();
      return false;
    }
    if (!chooses(pending, candidates(pending, state))) {
      return false;
    }
    cursor = choice.winner();
    return true;
  }

  /** Where on the host that was found a request goes. */
  Placement placement(LaunchRequest request) {
    return DeviceAssigner.assign(host.at(cursor), request.flavor().shape());
  }

  private FleetView candidates(Pending pending, FleetView fleet) {
    return pending.candidates(fleet, state.settings(), intake.closedZones(pending.request));
  }

  private boolean chooses(Pending pending, FleetView candidates) {
    Reservations reservations = kept.reservations();
    if (reservations == null) {
      placer.choose(candidates, pending.request, pending.attempts, cursor, choice);
      return choice.placed();
    }
    boolean claimed = pending.reclaims;
    choosesAmong(pending, candidates, reservations);
    if (claimed && !pending.reclaims) {
      reservations.forget(pending.request.id());
    }
    return choice.placed() && !pending.reclaims;
  }

  private void choosesAmong(Pending pending, FleetView candidates, Reservations reservations) {
    LaunchRequest request = pending.request;
    choice.clear();
    pending.reclaims = false;
    List<FleetView> views = reservations.views(candidates, request);
    for (int tried = 0; tried < views.size() && !choice.placed(); tried++) {
      placer.choose(views.get(tried), request, pending.attempts, cursor, choice);
      if (choice.placed()) {
        boolean fromSlot = tried == 0 && reservations.hasRoomFor(request);
        pending.reclaims = !reservations.take(request, choice.winner(), fromSlot);
      }
    }
  }

  /**
   * Why no host takes a request: a shortage of something shared, a zone's quota, settings of hosts,
   * or the hosts.
   */
  String reason(Pending pending) {
    String shortage = books.shortage(pending.request);
    if (!shortage.isEmpty()) {
      return shortage;
    }
    FleetView open = pending.candidates(state, state.settings(), Set.of());
    if (!intake.closedZones(pending.request).isEmpty() && fits(pending, open)) {
      return "zone-quota";
    }
    boolean bears = pending.failedHosts.isEmpty() && !pending.isAsItsClass();
    if (bears && fits(pending, state)) {
      return "host-settings";
    }
    return placer.refusal(kept.ordinary(open, pending.request), pending.request);
  }

  private boolean fits(Pending pending, FleetView view) {
    placer.choose(view, pending.request, pending.attempts, cursor, choice);
    boolean placed = choice.placed();
    choice.clear();
    return placed;
  }

  /**
   * What would be chosen for an admitted request that came now; nothing is done. What instances
   * share besides hosts is as it is, whatever the hypothesis.
   */
  WhatIf wouldChoose(Pending pending, Hypothesis hypothesis) {
    LaunchRequest request = pending.request;
    String shortage = books.shortage(request);
    if (!shortage.isEmpty()) {
      return WhatIf.refused(request, shortage);
    }
    FleetView fleet = candidates(pending, hypothesis.on(state));
    return WhatIf.asked(request, placer, kept.views(fleet, request), cursor);
  }
}
