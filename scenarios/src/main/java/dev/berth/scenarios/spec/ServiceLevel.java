package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Section;
import java.util.List;

/**
 * What a KPI must keep: its mean over replications lies within these ends, in the catalogue's unit.
 *
 * @param atLeast negative infinity without one
 * @param atMost positive infinity without one
 */
public record ServiceLevel(String kpi, double atLeast, double atMost) {

  private static final double MOST = 1e15;

  public ServiceLevel {
    if (!(atLeast <= atMost)) {
      throw new IllegalArgumentException(
          "The level of %s must not have atLeast (%s) above atMost (%s)."
              .formatted(kpi, atLeast, atMost));
    }
  }

  static List<ServiceLevel> read(Section in) {
    return in.sections("levels").stream().map(ServiceLevel::level).toList();
  }

  private static ServiceLevel level(Section in) {
    String kpi = in.get("kpi", KpiKey.KIND);
    Double least = in.find("atLeast", number(-MOST, MOST));
    Double most = in.find("atMost", number(-MOST, MOST));
    if (least == null && most == null) {
      throw in.error("needs atMost or atLeast, such as {kpi: rejected-share, atMost: 0.01}");
    }
    return in.build(
        () ->
            new ServiceLevel(
                kpi,
                least == null ? Double.NEGATIVE_INFINITY : least,
                most == null ? Double.POSITIVE_INFINITY : most));
  }

  /** The same level with another end in place of its own: atMost where it has one, else atLeast. */
  public ServiceLevel at(double end) {
    return Double.isFinite(atMost)
        ? new ServiceLevel(kpi, Math.min(atLeast, end), end)
        : new ServiceLevel(kpi, end, atMost);
  }

  /** Whether an interval of the mean lies within the ends. */
  public boolean met(double low, double high) {
    return low >= atLeast && high <= atMost;
  }

  /** How far a mean lies outside, in the KPI's unit; 0 inside. */
  public double excess(double mean) {
    return Math.max(0, Math.max(atLeast - mean, mean - atMost));
  }

  /** As it is printed: {@code rejected-share <= 0.01}. */
  public String text() {
    String low = Double.isFinite(atLeast) ? "%s <= ".formatted(atLeast) : "";
    String high = Double.isFinite(atMost) ? " <= %s".formatted(atMost) : "";
    return low + kpi + high;
  }
}
