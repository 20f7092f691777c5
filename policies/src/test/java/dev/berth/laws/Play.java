package dev.berth.laws;

import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Reading;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.ReadingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Plays a history step by step into a state of its own. */
public final class Play {

  private final FleetState state;
  private final ReadingTable readings;
  private final List<LaunchRequest> held = new ArrayList<>();
  private long nextId = 1000;

  public Play(List<HostSpec> hosts) {
    state = new FleetState(hosts);
    state.setLicencePools(Policies.POOLS);
    readings = new ReadingTable(hosts.size());
  }

  public FleetState state() {
    return state;
  }

  /** The requests whose instances hold capacity, oldest first. */
  public List<LaunchRequest> held() {
    return List.copyOf(held);
  }

  public Play all(List<Step> steps) {
    steps.forEach(this::step);
    return this;
  }

  public void step(Step step) {
    if (step instanceof Step.Launch launch) {
      launch(Requests.numbered(launch.request(), nextId++), launch.pick());
    } else if (step instanceof Step.Depart depart && !held.isEmpty()) {
      state.ledger().release(held.remove(depart.pick() % held.size()).id());
    } else if (step instanceof Step.Migrate migrate && !held.isEmpty()) {
      migrate(held.get(migrate.pick() % held.size()), migrate.target());
    } else if (step instanceof Step.Read read) {
      read(read, read.host() % state.hostCount());
    } else if (step instanceof Step.Change change) {
      state.setStatus(change.host() % state.hostCount(), change.status());
    } else if (step instanceof Step.Cache cache) {
      state.setImages(cache.host() % state.hostCount(), cache.images());
    } else if (step instanceof Step.Weigh weigh) {
      state.setAlarmBurden(weigh.host() % state.hostCount(), weigh.burden());
    }
  }

  private void launch(LaunchRequest request, int pick) {
    List<Integer> rows = Fits.rows(state, request);
    if (!rows.isEmpty()) {
      state.ledger().reserve(request, on(rows.get(pick % rows.size()), request));
      if (pick % 2 == 0) {
        state.ledger().commit(request.id());
      }
      held.add(request);
    }
  }

  private void migrate(LaunchRequest request, int target) {
    int from = Objects.requireNonNull(state.placement(request.id())).host();
    List<Integer> rows = new ArrayList<>(Fits.rows(state, request));
    rows.remove(Integer.valueOf(from));
    if (!rows.isEmpty() && state.ledger().runs(request.id())) {
      state.ledger().move(request.id(), on(rows.get(target % rows.size()), request));
    }
  }

  private Placement on(int row, LaunchRequest request) {
    HostCursor host = state.cursor();
    return DeviceAssigner.assign(host.at(row), request.flavor().shape());
  }

  private void read(Step.Read read, int row) {
    if (Double.isNaN(read.value())) {
      readings.putMissing(read.metric(), row, Reading.Reason.DROPPED_OUT);
    } else {
      readings.put(read.metric(), row, read.value(), 1);
    }
    state.acceptReadings(readings);
  }
}
