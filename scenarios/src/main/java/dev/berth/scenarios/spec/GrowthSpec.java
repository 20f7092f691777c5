package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;

/**
 * How demand grows.
 *
 * @param perMonth relative growth of the arrival rate; 0 for none
 * @param months how far it is looked ahead
 * @param forecast whether perMonth comes from the workload's own trend instead
 */
public record GrowthSpec(double perMonth, int months, boolean forecast) {

  static GrowthSpec read(Section in) {
    boolean forecast = in.get("forecast", Kinds.FLAG, false);
    if (forecast && in.has("perMonth")) {
      throw in.error("perMonth", "is said and asked of the workload too; remove one of the two");
    }
    return new GrowthSpec(
        in.get("perMonth", number(0, 10), 0.0), in.get("months", integer(1, 240), 24), forecast);
  }
}
