package dev.berth.bench;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.ports.Launch;
import dev.berth.sim.fleet.Monitor;
import dev.berth.sim.fleet.SimulatedFleet;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.sensor.Sensors;
import dev.berth.traces.utilisation.DiurnalUtilisation;
import dev.berth.workload.Utilisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Instances with a diurnal load, spread over equal hosts, and the monitor that samples them. */
final class RunningFleet {

  private final Agenda agenda = new Agenda();
  private final SimulatedFleet fleet;

  RunningFleet(int hosts, int instances) {
    HostType type =
        new HostType(
            "server",
            ResourceVector.of(96_000, 393_216),
            OverCommit.NONE,
            1,
            Set.of(),
            PowerCurve.linear(180, 700));
    List<HostSpec> specs =
        IntStream.range(0, hosts)
            .mapToObj(row -> new HostSpec("h" + row, type, "rack", "feed", "zone"))
            .toList();
    Map<Long, Utilisation> uses = new HashMap<>();
    fleet = new SimulatedFleet(specs, agenda, 0, uses::get);
    Draws draws = new Draws(1);
    List<LaunchRequest> requests = requests(instances);
    requests.forEach(r -> uses.put(r.id(), DiurnalUtilisation.DEFAULT.of(r, draws)));
    requests.forEach(r -> launch(r, (int) (r.id() % hosts)));
    while (!agenda.isEmpty()) {
      agenda.runNext();
    }
    new Monitor(fleet, agenda, 300 * Ticks.PER_SECOND, Sensors.ideal(), TruthListener.NONE).start();
  }

  /** Samples every instance and host; returns the fleet's power in watts. */
  double tick() {
    agenda.runNext();
    return fleet.truth().powerWatts();
  }

  private void launch(LaunchRequest request, int row) {
    fleet.launch(new Launch(request, new Placement(row, 1, 0)));
  }

  private static List<LaunchRequest> requests(int count) {
    Flavor flavor = new Flavor("small", Shape.of(ResourceVector.of(2000, 8192)));
    List<LaunchRequest> requests = new ArrayList<>();
    for (long id = 0; id < count; id++) {
      requests.add(
          new LaunchRequest(
              id, "vm-" + id, "tenant", "group", "", flavor, Set.of(), 0, Ticks.NEVER));
    }
    return requests;
  }
}
