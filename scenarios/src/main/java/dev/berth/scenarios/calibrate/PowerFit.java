package dev.berth.scenarios.calibrate;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Power from utilisation, P = idle + range (2u - u^r), fitted on the first part of a series and
 * scored on the rest beside the straight line P = a + b u. Source: Fan, Weber, Barroso: Power
 * provisioning for a warehouse-sized computer, ISCA 2007, section 3.
 *
 * @param fit its base is idle power, its slope the range up to full load
 * @param exponent r
 */
public record PowerFit(
    ServerSeries server,
    LinearFit fit,
    double exponent,
    int trained,
    Residuals line,
    Residuals model) {

  private static final double TRAINING_SHARE = 0.7;
  private static final double LEAST = 0.2;
  private static final double MOST = 4;
  private static final int EVALUATIONS = 400;

  public static PowerFit of(ServerSeries server) {
    double[] use = server.utilisation();
    double[] watts = server.watts();
    int trained = (int) (server.size() * TRAINING_SHARE);
    double exponent =
        new BrentOptimizer(1e-6, 1e-8)
            .optimize(
                new MaxEval(EVALUATIONS),
                GoalType.MINIMIZE,
                new UnivariateObjectiveFunction(
                    r -> LinearFit.of(bent(use, r), watts, 0, trained).squaredError()),
                new SearchInterval(LEAST, MOST))
            .getPoint();
    LinearFit fit = LinearFit.of(bent(use, exponent), watts, 0, trained);
    LinearFit line = LinearFit.of(use, watts, 0, trained);
    return new PowerFit(
        server,
        fit,
        exponent,
        trained,
        Residuals.of(watts, predict(line, use), trained, server.size()),
        Residuals.of(watts, predict(fit, bent(use, exponent)), trained, server.size()));
  }

  private static double[] bent(double[] use, double exponent) {
    double[] bent = new double[use.length];
    for (int i = 0; i < bent.length; i++) {
      double u = Math.min(1, Math.max(0, use[i]));
      bent[i] = 2 * u - StrictMath.pow(u, exponent);
    }
    return bent;
  }

  private static double[] predict(LinearFit fit, double[] x) {
    double[] predicted = new double[x.length];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = fit.at(x[i]);
    }
    return predicted;
  }
}
