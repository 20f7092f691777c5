package dev.berth.scenarios.calibrate;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Fits a {@link ThermalModel} on the first part of a series and scores it on the rest, beside the
 * straight line T = a + b P: one fitted on the first part as the model is, and the best that any
 * line can do, fitted on the very part that is scored.
 */
public record ThermalFit(
    ServerSeries server,
    ThermalModel model,
    int trained,
    Residuals line,
    Residuals bestLine,
    Residuals powerAlone,
    Residuals trackedLine,
    Residuals tracked) {

  private static final double TRAINING_SHARE = 0.7;
  private static final double[] LEAST = {0.3, StrictMath.log(1)};
  private static final double[] MOST = {1.2, StrictMath.log(6 * 3600)};
  private static final int EVALUATIONS = 400;
  private static final int INTERPOLATION_POINTS = 5;

  public static ThermalFit of(ServerSeries server) {
    double[] at = server.seconds();
    double[] watts = server.watts();
    double[] celsius = server.celsius();
    double[] inlet = server.inletOrZero();
    int n = server.size();
    int trained = (int) (n * TRAINING_SHARE);
    double[] shape = shape(at, watts, rise(celsius, inlet), trained);
    LinearFit linear = linear(at, watts, rise(celsius, inlet), shape, trained);
    ThermalModel free =
        new ThermalModel(linear.base(), linear.slope(), shape[0], StrictMath.exp(shape[1]), 0);
    double[] predicted = free.predict(at, watts, inlet);
    double gain = gain(predicted, celsius, trained);
    ThermalModel model =
        new ThermalModel(linear.base(), linear.slope(), shape[0], free.seconds(), gain);
    double[] line = line(LinearFit.of(watts, celsius, 0, trained), watts);
    double[] best = line(LinearFit.of(watts, celsius, trained, n), watts);
    double lineGain = gain(line, celsius, trained);
    return new ThermalFit(
        server,
        model,
        trained,
        Residuals.of(celsius, line, trained, n),
        Residuals.of(celsius, best, trained, n),
        Residuals.of(celsius, predicted, trained, n),
        Residuals.of(celsius, ThermalModel.tracked(line, celsius, lineGain), trained, n),
        Residuals.of(celsius, ThermalModel.tracked(predicted, celsius, gain), trained, n));
  }

  private static double[] rise(double[] celsius, double[] inlet) {
    double[] rise = new double[celsius.length];
    for (int i = 0; i < rise.length; i++) {
      rise[i] = celsius[i] - inlet[i];
    }
    return rise;
  }

  /** Exponent and logarithm of the time constant, within bounds. */
  private static double[] shape(double[] at, double[] watts, double[] rise, int trained) {
    return new BOBYQAOptimizer(INTERPOLATION_POINTS, 0.1, 1e-4)
        .optimize(
            new MaxEval(EVALUATIONS),
            GoalType.MINIMIZE,
            new ObjectiveFunction(s -> linear(at, watts, rise, s, trained).squaredError()),
            new InitialGuess(new double[] {0.8, StrictMath.log(300)}),
            new SimpleBounds(LEAST, MOST))
        .getPoint();
  }

  private static LinearFit linear(
      double[] at, double[] watts, double[] rise, double[] shape, int trained) {
    double[] drive = ThermalModel.filtered(at, watts, shape[0], StrictMath.exp(shape[1]));
    return LinearFit.of(drive, rise, 0, trained);
  }

  private static double gain(double[] predicted, double[] celsius, int trained) {
    UnivariateFunction error =
        gain ->
            Residuals.of(celsius, ThermalModel.tracked(predicted, celsius, gain), 0, trained)
                .deviation();
    return new BrentOptimizer(1e-6, 1e-8)
        .optimize(
            new MaxEval(EVALUATIONS),
            GoalType.MINIMIZE,
            new UnivariateObjectiveFunction(error),
            new SearchInterval(0, 1))
        .getPoint();
  }

  private static double[] line(LinearFit fit, double[] watts) {
    double[] predicted = new double[watts.length];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = fit.at(watts[i]);
    }
    return predicted;
  }
}
