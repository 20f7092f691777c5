package dev.berth.scenarios.plan;

import dev.berth.capacity.Room;
import java.util.List;
import java.util.Optional;

/**
 * One group varied: the answer and what speaks for it.
 *
 * @param index of the group
 * @param group its name
 * @param answer empty when even the largest count does not keep the levels
 * @param check the answer on fresh seeds
 * @param probes all that was tried as planned, by rising count
 * @param monotone whether no larger fleet was seen to fail where a smaller one met
 */
public record PlanOption(
    int index,
    String group,
    Optional<Probe> answer,
    Optional<Probe> check,
    List<Probe> probes,
    boolean monotone,
    Optional<Growth> growth,
    List<Room.Count> room,
    Optional<Cost> cost,
    List<FrontierPoint> frontier,
    List<WhatIfOutcome> whatIfs) {

  public PlanOption {
    probes = List.copyOf(probes);
    room = List.copyOf(room);
    frontier = List.copyOf(frontier);
    whatIfs = List.copyOf(whatIfs);
  }

  static PlanOption unanswered(int index, String group, List<Probe> probes, boolean monotone) {
    return new PlanOption(
        index,
        group,
        Optional.empty(),
        Optional.empty(),
        probes,
        monotone,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
