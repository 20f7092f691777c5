package dev.berth.scenarios.calibrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was measured of one server, in order of time; NaN where a quantity was not measured. */
public record ServerSeries(String name, List<Sample> samples) {

  /**
   * One instant.
   *
   * @param seconds since 1970
   * @param utilisation share, 0 to 1
   */
  public record Sample(
      double seconds, double watts, double celsius, double inletCelsius, double utilisation) {}

  public ServerSeries {
    List<Sample> ordered = new ArrayList<>(samples);
    ordered.sort(Comparator.comparingDouble(Sample::seconds));
    samples = List.copyOf(ordered);
  }

  public int size() {
    return samples.size();
  }

  public double[] seconds() {
    return samples.stream().mapToDouble(Sample::seconds).toArray();
  }

  public double[] watts() {
    return samples.stream().mapToDouble(Sample::watts).toArray();
  }

  public double[] celsius() {
    return samples.stream().mapToDouble(Sample::celsius).toArray();
  }

  /**
   * The inlet temperatures; zeros where none was measured, so that the model's base is absolute.
   */
  public double[] inletOrZero() {
    boolean measured = samples.stream().noneMatch(sample -> Double.isNaN(sample.inletCelsius()));
    return samples.stream().mapToDouble(s -> measured ? s.inletCelsius() : 0).toArray();
  }

  public double[] utilisation() {
    return samples.stream().mapToDouble(Sample::utilisation).toArray();
  }
}
