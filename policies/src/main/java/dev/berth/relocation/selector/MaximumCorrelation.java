package dev.berth.relocation.selector;

import java.util.Set;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * First the instance whose past utilisation the others' explain best: the largest share of variance
 * (R squared) that a least-squares fit with intercept on the others' histories explains. Peaks that
 * come together are taken apart. Where a fit cannot be made, because there are fewer samples than
 * instances or histories are linear in each other, the smallest memory is first.
 *
 * @param singularBelow a pivot of the fit up to which histories count as linear in each other; at 0
 *     rounding decides
 */
record MaximumCorrelation(int samples, double singularBelow) implements Selector {

  private static final double LEAST_PIVOT = 1e-12;
  private static final MinimumMigrationTime INSTEAD = new MinimumMigrationTime();

  @Override
  public void rank(MovableInstances instances, double[] wanted) {
    int size = instances.size();
    int known = samples;
    for (int i = 0; i < size; i++) {
      known = Math.min(known, instances.samples(i));
    }
    if (size < 2 || known < size || !explain(histories(instances, known), wanted)) {
      INSTEAD.rank(instances, wanted);
    }
  }

  /** False where one of the fits cannot be made. */
  private boolean explain(double[][] histories, double[] wanted) {
    OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression(singularBelow);
    try {
      for (int i = 0; i < histories.length; i++) {
        fit.newSampleData(histories[i], others(histories, i));
        double explained = fit.calculateRSquared();
        wanted[i] = explained > 0 ? explained : 0;
      }
      return true;
    } catch (MathIllegalArgumentException cannotBeFitted) {
      return false;
    }
  }

  private static double[][] histories(MovableInstances instances, int known) {
    double[][] histories = new double[instances.size()][known];
    for (int i = 0; i < histories.length; i++) {
      for (int age = 0; age < known; age++) {
        histories[i][age] = instances.sample(i, age);
      }
    }
    return histories;
  }

  /** The other instances' samples, one row per age. */
  private static double[][] others(double[][] histories, int left) {
    double[][] others = new double[histories[left].length][histories.length - 1];
    for (int age = 0; age < others.length; age++) {
      for (int i = 0, column = 0; i < histories.length; i++) {
        if (i != left) {
          others[age][column++] = histories[i][age];
        }
      }
    }
    return others;
  }

  /** Among histories that are linear in each other but for rounding, rounding would decide. */
  @Override
  public boolean orderImmaterial() {
    return singularBelow >= LEAST_PIVOT;
  }

  @Override
  public Set<InstanceAspect> reads() {
    return Set.of(InstanceAspect.HISTORY, InstanceAspect.MEMORY);
  }
}
