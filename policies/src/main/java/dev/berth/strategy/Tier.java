package dev.berth.strategy;

import dev.berth.model.LaunchRequest;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A compiled tier: value = sum of weight x score / sum of |weight|. */
public final class Tier {

  private final String[] names;
  private final Score[] scores;
  private final double[] weights;
  private final double sumOfAbsoluteWeights;
  private final int levels;

  Tier(List<String> names, List<Score> scores, List<Double> weights, int levels) {
    this.names = names.toArray(new String[0]);
    this.scores = scores.toArray(new Score[0]);
    this.weights = weights.stream().mapToDouble(Double::doubleValue).toArray();
    this.levels = levels;
    double sum = 0;
    for (double weight : weights) {
      sum += Math.abs(weight);
    }
    sumOfAbsoluteWeights = sum;
  }

  /** What is compared: the weighted mean, rounded down to its level where the tier has levels. */
  public double value(HostView host, LaunchRequest request) {
    return quantised(mean(host, request));
  }

  /** The weighted mean before rounding, in [-1, 1]. */
  public double mean(HostView host, LaunchRequest request) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += weights[i] * checked(i, host, request);
    }
    return sum / sumOfAbsoluteWeights;
  }

  /** Rounds down to a level; a mean of 1 belongs to the highest one. Never negative zero. */
  public double quantised(double mean) {
    return (levels == 0 ? mean : Math.min(levels - 1, Math.floor(mean * levels))) + 0.0;
  }

  public int size() {
    return scores.length;
  }

  public int levels() {
    return levels;
  }

  public String name(int term) {
    return names[term];
  }

  public Score score(int term) {
    return scores[term];
  }

  public double weight(int term) {
    return weights[term];
  }

  /** The same tier with another weight of one term; 0 leaves the term out. */
  Optional<Tier> reweighted(int term, double weight) {
    List<String> keptNames = new ArrayList<>();
    List<Score> keptScores = new ArrayList<>();
    List<Double> keptWeights = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      double kept = i == term ? weight : weights[i];
      if (kept != 0) {
        keptNames.add(names[i]);
        keptScores.add(scores[i]);
        keptWeights.add(kept);
      }
    }
    return keptNames.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tier(keptNames, keptScores, keptWeights, levels));
  }

  /** The share of the tier that one term decides, with its sign. */
  public double share(int term) {
    return weights[term] / sumOfAbsoluteWeights;
  }

  private double checked(int term, HostView host, LaunchRequest request) {
    double value = scores[term].score(host, request);
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalStateException(
          "The score %s gave %s for host %s and request %d; it must be in [0, 1]."
              .formatted(names[term], value, host.spec().name(), request.id()));
    }
    return value;
  }
}
