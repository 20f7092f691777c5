package dev.berth.whatif;

import dev.berth.counterfactual.Explained;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.FleetView;
import java.util.List;
import java.util.Optional;

/**
 * The answer to "where would you put this, and why".
 *
 * @param request as it would be placed, with its merged policy where it is admitted
 * @param refusal the rule that refuses it at the door, or what instances share and there is too
 *     little of; empty where hosts are tried
 * @param fleet the hosts that the answer's rows count; empty where none is tried
 * @param explained the decision; empty where none is tried
 */
public record WhatIf(
    LaunchRequest request,
    String refusal,
    Optional<FleetView> fleet,
    Optional<Explained> explained) {

  /** It would not get as far as the hosts. */
  public static WhatIf refused(LaunchRequest request, String refusal) {
    return new WhatIf(request, refusal, Optional.empty(), Optional.empty());
  }

  /**
   * What the placer would choose.
   *
   * @param fleets on which it would be tried one after the other until one has a host
   */
  public static WhatIf asked(
      LaunchRequest request, Placer placer, List<FleetView> fleets, int cursor) {
    FleetView fleet = fleets.get(fleets.size() - 1);
    for (int tried = fleets.size() - 2; tried >= 0; tried--) {
      fleet = takes(placer, fleets.get(tried), request, cursor) ? fleets.get(tried) : fleet;
    }
    return new WhatIf(
        request,
        "",
        Optional.of(fleet),
        Optional.of(Explained.of(placer, fleet, request, 0, cursor)));
  }

  private static boolean takes(Placer placer, FleetView fleet, LaunchRequest request, int cursor) {
    Choice choice = new Choice();
    new ScanPlacer(placer.strategy(), placer.draws()).choose(fleet, request, 0, cursor, choice);
    return choice.placed();
  }
}
