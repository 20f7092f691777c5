package dev.berth.reports.chart;

import java.util.List;

/** Boxes over the values of replications: median, quartiles, and every value as a dot. */
public record BoxFigure(String name, String title, String caption, String xLabel, List<Box> boxes)
    implements Figure {

  /**
   * The values of one strategy.
   *
   * @param values rising
   */
  public record Box(String label, List<Double> values) {

    public Box {
      values = values.stream().sorted().toList();
    }

    /** A quantile with linear interpolation between order statistics (R's type 7). */
    double quantile(double share) {
      double place = share * (values.size() - 1);
      int below = (int) Math.floor(place);
      int above = Math.min(values.size() - 1, below + 1);
      return values.get(below) + (place - below) * (values.get(above) - values.get(below));
    }
  }

  public BoxFigure {
    boxes = List.copyOf(boxes);
  }
}
