package dev.berth.laws;

import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import java.util.List;

/** A fleet, its history, and a request about which something is to be decided. */
public record Situation(List<HostSpec> hosts, List<Step> steps, LaunchRequest request) {

  /** The id of the request; the history's own count up from 1000. */
  public static final long REQUEST = 9000;

  public Situation {
    hosts = List.copyOf(hosts);
    steps = List.copyOf(steps);
  }

  /** A new state after the whole history. */
  public FleetState state() {
    return new Play(hosts).all(steps).state();
  }

  @Override
  public String toString() {
    return SituationPage.of(this);
  }
}
