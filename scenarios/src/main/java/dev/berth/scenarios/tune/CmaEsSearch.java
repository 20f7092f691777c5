package dev.berth.scenarios.tune;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.BadInputException;
import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.Kpis;
import dev.berth.scenarios.spec.TuneSpec;
import dev.berth.strategy.StrategySpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Covariance matrix adaptation (Hansen and Ostermeier, Evolutionary Computation 9(2), 2001; by
 * commons-math3) over logarithms of weights. Every candidate runs all training replications, so the
 * objective is a mean on common random numbers; a level that is not kept outweighs any gain.
 */
final class CmaEsSearch implements Search {

  private static final Stream STREAM = Stream.named("tune-cma-es");
  private static final double STEP = 1;
  private static final double PENALTY = 1000;
  private static final int MOST_GENERATIONS = 100_000;

  private final StrategySpec original;
  private final TuneSpec tune;
  private final Training training;
  private final long seed;
  private final Map<List<Double>, Candidate> tried = new LinkedHashMap<>();

  CmaEsSearch(StrategySpec original, TuneSpec tune, Training training, long seed) {
    this.original = original;
    this.tune = tune;
    this.training = training;
    this.seed = seed;
  }

  @Override
  public Found within(int budget) {
    double[] start = Weights.logarithms(original);
    int population = 4 + (int) Math.floor(3 * StrictMath.log(start.length));
    int candidates = budget / tune.trainReplications();
    if (candidates < 1 + population) {
      throw new BadInputException(
          "--budget %d: cma-es runs all %d training replications of each candidate and %d candidates at least; write %d or more, or method: halving."
              .formatted(
                  budget,
                  tune.trainReplications(),
                  1 + population,
                  (1 + population) * tune.trainReplications()));
    }
    candidate(start);
    search(start, population, candidates);
    List<Candidate> seen = tried.values().stream().sorted(Candidate.order(tune)).toList();
    return new Found(seen.get(0), seen, seen.size() * tune.trainReplications());
  }

  private void search(double[] start, int population, int candidates) {
    double[] ends = new double[start.length];
    double[] steps = new double[start.length];
    Arrays.fill(ends, Weights.MOST_LOGARITHM);
    Arrays.fill(steps, STEP);
    double[] negative = Arrays.stream(ends).map(end -> -end).toArray();
    MersenneTwister random = new MersenneTwister(new Draws(seed).bits(STREAM, 0, 0));
    new CMAESOptimizer(MOST_GENERATIONS, 0, true, 0, 0, random, false, null)
        .optimize(
            new MaxEval(candidates),
            new ObjectiveFunction(this::badness),
            GoalType.MINIMIZE,
            new InitialGuess(start),
            new SimpleBounds(negative, ends),
            new CMAESOptimizer.Sigma(steps),
            new CMAESOptimizer.PopulationSize(population));
  }

  private double badness(double[] logarithms) {
    Candidate candidate = candidate(logarithms);
    Candidate first = tried.values().iterator().next();
    double scale = Math.abs(first.mean(tune.kpi()));
    int sign = Kpis.of(tune.kpi()).better() == Better.HIGHER ? -1 : 1;
    return PENALTY * candidate.excess(tune.levels())
        + sign * candidate.mean(tune.kpi()) / (scale == 0 ? 1 : scale);
  }

  /** Runs a candidate unless the same weights ran before; the first is the original. */
  private Candidate candidate(double[] logarithms) {
    StrategySpec strategy = tried.isEmpty() ? original : Weights.at(original, logarithms);
    List<Double> key = Arrays.stream(Weights.logarithms(strategy)).boxed().toList();
    Candidate known = tried.get(key);
    if (known == null) {
      known =
          training
              .upTo(
                  tune.trainReplications(),
                  List.of(new Candidate(tried.size(), strategy, List.of())))
              .get(0);
      tried.put(key, known);
    }
    return known;
  }
}
