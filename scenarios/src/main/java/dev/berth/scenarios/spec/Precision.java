package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Section;
import java.util.Optional;

/**
 * When enough replications are run: the interval of a KPI is narrow for every strategy and point.
 *
 * @param kpi key of the catalogue
 * @param halfWidthShare largest half-width of the 95 % interval, as a share of the mean
 * @param batch replications between two looks
 */
public record Precision(String kpi, double halfWidthShare, int batch) {

  static final String KEY = "precision";
  private static final int MOST = 1000;

  /** Empty without the key. */
  static Optional<Precision> read(Section scenario) {
    if (!scenario.has(KEY)) {
      return Optional.empty();
    }
    Section in = scenario.section(KEY);
    return Optional.of(
        new Precision(
            in.get("kpi", KpiKey.KIND),
            in.get("halfWidth", number(1e-6, 1), 0.05),
            in.get("batch", integer(2, MOST), 5)));
  }
}
