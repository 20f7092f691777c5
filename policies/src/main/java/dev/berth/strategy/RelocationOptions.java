package dev.berth.strategy;

import dev.berth.model.BadInputException;
import java.util.List;
import java.util.Optional;

/**
 * What makes instances move, and how many, how often, for how little. The defaults are assumed.
 *
 * @param causes acted upon, first come first served; evacuation always is
 * @param maxConcurrent migrations under way at once, 1 or more
 * @param coolDownTicks how long an instance that moved stays, and does not return to a host it left
 * @param minimumBenefit a relocation that is predicted to relieve by less is refused; a share, 0 to
 *     1: of the limit for alarms, caps and load, of the host's power for consolidation
 * @param consolidation of hosts that do little
 * @param balanceSpread processor use by which the busiest host may exceed the idlest busy one
 * @param sleep whether empty hosts sleep; empty where they stay on
 */
public record RelocationOptions(
    List<RelocationCause> causes,
    int maxConcurrent,
    long coolDownTicks,
    double minimumBenefit,
    Consolidation consolidation,
    double balanceSpread,
    Optional<Sleep> sleep) {

  public static final RelocationOptions DEFAULT =
      new RelocationOptions(
          List.of(RelocationCause.ALARM, RelocationCause.OVERLOAD),
          8,
          1_800_000,
          0.01,
          new Consolidation(0.3, 0.7),
          0.2,
          Optional.empty());

  public RelocationOptions {
    causes = causes.stream().distinct().toList();
    if (maxConcurrent < 1 || coolDownTicks < 0) {
      throw new BadInputException(
          "The maxConcurrent (%d) of relocation must be 1 or more, the coolDown (%d ms) 0 or more."
              .formatted(maxConcurrent, coolDownTicks));
    }
    requireShare("minimumBenefit", minimumBenefit);
    requireShare("balanceSpread", balanceSpread);
  }

  /**
   * @param below a host whose processor use is below this share is emptied where that is possible
   * @param fillTo no host takes its instances beyond this share
   */
  public record Consolidation(double below, double fillTo) {
    public Consolidation {
      requireShare("below", below);
      requireShare("fillTo", fillTo);
    }
  }

  /**
   * @param spareHosts empty hosts that stay on
   * @param idleTicks how long a host is empty before it sleeps
   */
  public record Sleep(int spareHosts, long idleTicks) {
    public Sleep {
      if (spareHosts < 0 || idleTicks < 0) {
        throw new BadInputException(
            "The spareHosts (%d) and idleFor (%d ms) of sleep must not be negative."
                .formatted(spareHosts, idleTicks));
      }
    }
  }

  public boolean acts(RelocationCause cause) {
    return cause == RelocationCause.EVACUATION || causes.contains(cause);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new BadInputException(
          "The %s (%s) of relocation must be between 0 and 1.".formatted(name, value));
    }
  }
}
