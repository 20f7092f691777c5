package dev.berth.laws;

import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.Reading;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.ReadingTable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** The same instances, statuses and readings on hosts that stand in other rows or are others. */
final class Mirror {

  private Mirror() {}

  /**
   * @param rowOf the new row of an old row
   * @param changed what becomes of a request
   */
  static FleetState of(
      Situation situation,
      List<HostSpec> hosts,
      IntUnaryOperator rowOf,
      UnaryOperator<LaunchRequest> changed) {
    Play play = new Play(situation.hosts()).all(situation.steps());
    FleetState old = play.state();
    FleetState state = new FleetState(hosts);
    state.setLicencePools(Policies.POOLS);
    for (LaunchRequest request : play.held()) {
      Placement was = Objects.requireNonNull(old.placement(request.id()));
      Placement is = new Placement(rowOf.applyAsInt(was.host()), was.numaNodes(), was.gpuDevices());
      state.setImages(is.host(), old.fetchesImage(request.id()) ? Set.of() : Policies.IMAGES);
      state.ledger().reserve(changed.apply(request), is);
      if (old.ledger().runs(request.id())) {
        state.ledger().commit(request.id());
      }
    }
    copySensors(old, state, rowOf);
    return state;
  }

  static FleetState of(Situation situation, List<HostSpec> hosts) {
    return of(situation, hosts, row -> row, request -> request);
  }

  private static void copySensors(FleetState old, FleetState state, IntUnaryOperator rowOf) {
    ReadingTable readings = new ReadingTable(state.hostCount());
    HostCursor host = old.cursor();
    for (int row = 0; row < Math.min(old.hostCount(), state.hostCount()); row++) {
      int to = rowOf.applyAsInt(row);
      state.setStatus(to, host.at(row).status());
      state.setImages(to, old.images(row));
      state.setAlarmBurden(to, host.alarmBurden());
      for (Metric metric : Metric.ALL) {
        if (old.readings().reading(metric, row) instanceof Reading.Available available) {
          readings.put(metric, to, available.value(), available.sampledAtTick());
        }
      }
    }
    state.acceptReadings(readings);
  }
}
