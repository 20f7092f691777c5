package dev.berth.model;

/**
 * The most electrical power that each failure domain of a level may draw.
 *
 * @param level rack or feed or zone
 * @param watts above 0
 */
public record PowerCap(DomainLevel level, double watts) {

  public PowerCap {
    if (!(watts > 0 && watts <= 1e9)) {
      throw new IllegalArgumentException(
          "The watts (%s) of a power cap must be above 0 and at most 1e9.".formatted(watts));
    }
  }
}
