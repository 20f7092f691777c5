package dev.berth.relocation;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.ports.ReadingPredictor;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.ForwardingCursor;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.state.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * The fleet with the readings that are expected once what is under way has arrived: the latest
 * ones, changed by every move that was ordered and that no sample after its end shows yet.
 */
final class ExpectedFleet implements FleetView {

  private final FleetState state;
  private final ReadingPredictor predictor;
  private final List<Move> open = new ArrayList<>();
  private final List<Move> arrived = new ArrayList<>();
  private final HostCursor plain;

  ExpectedFleet(FleetState state, ReadingPredictor predictor) {
    this.state = state;
    this.predictor = predictor;
    plain = state.cursor();
  }

  void ordered(Move move) {
    open.add(move);
  }

  /** A move is undone: it failed, or was only thought of. */
  void undone(Move move) {
    open.remove(move);
  }

  /** The move shows in the next sample. */
  void arrived(Move move) {
    arrived.add(move);
  }

  void sampled() {
    open.removeAll(arrived);
    arrived.clear();
  }

  /** What a host's sensor is expected to read. */
  double reading(int row, Metric metric) {
    double value = state.readings().value(metric, row);
    for (Move move : open) {
      if (move.source() == row) {
        value += predictor.change(plain.at(row), metric, move.instance(), -1);
      } else if (move.target() == row) {
        value += predictor.change(plain.at(row), metric, move.instance(), 1);
      }
    }
    return value;
  }

  /** What it is expected to read once an instance has come (sign +1) or gone (-1) besides. */
  double reading(HostView host, Metric metric, LaunchRequest instance, int sign) {
    return reading(host.row(), metric) + predictor.change(host, metric, instance, sign);
  }

  @Override
  public Topology topology() {
    return state.topology();
  }

  @Override
  public long version() {
    return state.version();
  }

  @Override
  public HostCursor cursor() {
    return new ForwardingCursor(state.cursor()) {
      @Override
      public double reading(Metric metric) {
        return ExpectedFleet.this.reading(row(), metric);
      }
    };
  }
}
