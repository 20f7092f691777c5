package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.integer;

import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.Kpis;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.strategy.StrategySpec;
import java.util.List;
import java.util.Optional;

/**
 * What {@code berth tune} is asked: weights of a strategy that improve a KPI.
 *
 * @param strategy name of one of the scenario's strategies
 * @param kpi what is improved, in the direction that the catalogue calls better
 * @param levels what the other KPIs must keep
 * @param trainReplications replications that the search may look at
 * @param heldOutReplications replications on other seeds, for the verdict alone
 */
public record TuneSpec(
    String strategy,
    String kpi,
    List<ServiceLevel> levels,
    Method method,
    int trainReplications,
    int heldOutReplications) {

  static final String KEY = "tune";

  /** How weights are searched. */
  public enum Method {
    /** At random with successive halving. */
    HALVING,
    /** Covariance matrix adaptation. */
    CMA_ES
  }

  public TuneSpec {
    levels = List.copyOf(levels);
  }

  /** Empty without the key. */
  static Optional<TuneSpec> read(Section scenario, Scenario base) {
    if (!scenario.has(KEY)) {
      return Optional.empty();
    }
    Section in = scenario.section(KEY);
    List<String> names = base.strategies().stream().map(StrategySpec::name).toList();
    TuneSpec spec =
        new TuneSpec(
            in.get("strategy", Kinds.word(names), names.get(0)),
            in.get("kpi", KpiKey.KIND),
            ServiceLevel.read(in),
            in.get("method", Kinds.choice(Method.class), Method.HALVING),
            in.get("trainReplications", integer(1, 1000), 3),
            in.get("heldOutReplications", integer(2, 1000), 10));
    if (Kpis.of(spec.kpi()).better() == Better.NONE) {
      throw in.error("kpi", "%s has no better direction; choose another KPI".formatted(spec.kpi()));
    }
    return Optional.of(spec);
  }
}
