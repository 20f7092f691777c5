package dev.berth.relocation;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.PowerCap;
import dev.berth.ports.ReadingPredictor;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.state.Topology;
import dev.berth.strategy.RelocationCause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Instances leave the hosts of a domain that draws nearly as much power as it may, the host that
 * draws most first, until there is a margin again. Such a domain takes no new instances meanwhile,
 * and nothing moves to where the margin would be gone.
 */
final class PowerCapTrigger implements Trigger {

  /** Share of the cap that is kept free; assumed. */
  private static final double MARGIN = 0.04;

  private static final double ACT_ABOVE = 1 - MARGIN / 2;
  private static final double ENOUGH = 1 - MARGIN;
  private static final double OPEN_BELOW = 1 - 2 * MARGIN;

  private final FleetState state;
  private final ExpectedFleet fleet;
  private final ReadingPredictor predictor;
  private final Gates gates;
  private final List<PowerCap> caps;
  private final HostCursor host;

  PowerCapTrigger(
      FleetState state,
      ExpectedFleet fleet,
      ReadingPredictor predictor,
      Gates gates,
      List<PowerCap> caps) {
    this.state = state;
    this.fleet = fleet;
    this.predictor = predictor;
    this.gates = gates;
    this.caps = caps;
    host = fleet.cursor();
  }

  /** Closes domains that are at their margin, and opens those that are well below it. */
  void gate() {
    Topology topology = state.topology();
    boolean[] near = new boolean[state.hostCount()];
    boolean[] far = new boolean[state.hostCount()];
    java.util.Arrays.fill(far, true);
    for (PowerCap cap : caps) {
      for (int domain = 0; domain < topology.domainCount(cap.level()); domain++) {
        double share = watts(cap.level(), domain) / cap.watts();
        for (int row : topology.members(cap.level(), domain)) {
          near[row] |= share > ENOUGH;
          far[row] &= share < OPEN_BELOW;
        }
      }
    }
    for (int row = 0; row < near.length; row++) {
      if (near[row]) {
        gates.close(row, RelocationCause.POWER_CAP);
      } else if (far[row]) {
        gates.open(row, RelocationCause.POWER_CAP);
      }
    }
  }

  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (PowerCap cap : caps) {
      for (int domain = 0; domain < state.topology().domainCount(cap.level()); domain++) {
        if (watts(cap.level(), domain) > ACT_ABOVE * cap.watts()) {
          addNeeds(cap, domain, needs);
        }
      }
    }
    return needs;
  }

  private void addNeeds(PowerCap cap, int domain, List<Need> needs) {
    String detail = "power-cap:" + state.topology().domainName(cap.level(), domain);
    Pressure pressure = new CapPressure(cap);
    IntStream.of(state.topology().members(cap.level(), domain))
        .filter(row -> state.instances(row) > 0)
        .boxed()
        .sorted((a, b) -> Double.compare(watts(b), watts(a)))
        .forEach(
            row ->
                needs.add(
                    new HighPressure(
                        row,
                        RelocationCause.POWER_CAP,
                        detail,
                        pressure,
                        ENOUGH,
                        Metric.POWER,
                        null)));
  }

  @Override
  public boolean welcomes(HostView target, LaunchRequest instance, int source) {
    for (PowerCap cap : caps) {
      double after = new CapPressure(cap).after(target.row(), instance, source, target.row());
      if (after > ENOUGH && !sameDomain(cap.level(), source, target.row())) {
        return false;
      }
    }
    return true;
  }

  private boolean sameDomain(DomainLevel level, int one, int other) {
    return state.topology().domain(level, one) == state.topology().domain(level, other);
  }

  private double watts(DomainLevel level, int domain) {
    double sum = 0;
    for (int row : state.topology().members(level, domain)) {
      sum += watts(row);
    }
    return sum;
  }

  /** What a host is expected to draw; nothing where no sensor reads it. */
  private double watts(int row) {
    double watts = fleet.reading(row, Metric.POWER);
    return Double.isNaN(watts) ? 0 : watts;
  }

  /** The expected power of a host's domain as a share of its cap. */
  private final class CapPressure implements Pressure {
    private final PowerCap cap;

    CapPressure(PowerCap cap) {
      this.cap = cap;
    }

    @Override
    public double now(int row) {
      return watts(cap.level(), state.topology().domain(cap.level(), row)) / cap.watts();
    }

    @Override
    public double after(int row, LaunchRequest instance, int source, int target) {
      double change = 0;
      if (sameDomain(cap.level(), row, source)) {
        change += predictor.change(host.at(source), Metric.POWER, instance, -1);
      }
      if (sameDomain(cap.level(), row, target)) {
        change += predictor.change(host.at(target), Metric.POWER, instance, 1);
      }
      return now(row) + change / cap.watts();
    }
  }
}
