package dev.berth.relocation.detector;

/**
 * A weighted least-squares line through points that come one at a time. Means and central moments
 * are updated point by point (West, Updating mean and variance estimates, CACM 22(9), 1979).
 */
final class Line {

  private double sumOfWeights;
  private double meanX;
  private double meanY;
  private double sumXX;
  private double sumXY;
  private double sumX;
  private double sumY;

  void add(double x, double y, double weight) {
    if (weight <= 0) {
      return;
    }
    double total = sumOfWeights + weight;
    double dx = x - meanX;
    double dy = y - meanY;
    double share = sumOfWeights * weight / total;
    sumXX += dx * dx * share;
    sumXY += dx * dy * share;
    meanX += dx * weight / total;
    meanY += dy * weight / total;
    sumX += weight * x;
    sumY += weight * y;
    sumOfWeights = total;
  }

  /** The height at x; level through the mean where all points have one x. */
  double at(double x) {
    double slope = sumXX == 0 ? 0 : sumXY / sumXX;
    double intercept = sumOfWeights == 0 ? 0 : (sumY - slope * sumX) / sumOfWeights;
    return intercept + slope * x;
  }
}
