package dev.berth.scenarios.kpi;

import dev.berth.model.PowerCap;
import dev.berth.scenarios.spec.Scenario;
import java.util.List;

/**
 * What of relocation a scenario has for any of its strategies, and so measures for all of them.
 *
 * @param moves whether instances move
 * @param sleeps whether hosts sleep
 * @param fails whether hosts, launches or migrations fail
 */
public record Mobility(boolean moves, boolean sleeps, boolean fails, List<PowerCap> caps) {

  public static final Mobility NONE = new Mobility(false, false, false, List.of());

  public static Mobility of(Scenario scenario) {
    return new Mobility(
        scenario.moves(),
        scenario.sleeps(),
        scenario.relocation().fails(),
        scenario.relocation().caps());
  }

  boolean any() {
    return moves || sleeps || fails || !caps.isEmpty();
  }
}
