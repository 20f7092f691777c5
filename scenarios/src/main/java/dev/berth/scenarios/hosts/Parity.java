package dev.berth.scenarios.hosts;

import dev.berth.configuration.AppliedBy;
import dev.berth.configuration.Settings;
import dev.berth.draws.Draws;
import dev.berth.manager.ManagerOptions;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Ticks;
import dev.berth.placer.Choice;
import dev.berth.placer.Explanation;
import dev.berth.placer.ForwardingPlacer;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Study;
import dev.berth.sim.Audit;
import dev.berth.sim.DepartureRule;
import dev.berth.sim.Simulation;
import dev.berth.sim.SimulationSpec;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.Strategy;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The same decisions in the simulator: its hosts come from a snapshot's file, its instances stand
 * where they stood, its manager believes what the real one read. What both make of a request must
 * be equal bit for bit: host, runner-up, margin, and every score and refusal of every host.
 */
public final class Parity {

  private static final long LATENCY = 1000;
  private static final long ARRIVAL = 10_000;

  private Parity() {}

  /** One request by both: equal or not, and on which host. */
  public record Verdict(String request, String real, String simulated, boolean equal) {}

  /**
   * Compares.
   *
   * @param file where the snapshot is written and read again
   * @param real what the real fleet's manager made of each request
   */
  public static List<Verdict> check(
      Snapshot snapshot, Path file, List<Explanation> real, Locations around) {
    snapshot.write(file);
    Study study = Study.read(file, List.of(), List.of(), around);
    Strategy strategy = Strategy.of(study.base().strategies().get(0));
    Explaining placer = new Explaining(new ScanPlacer(strategy, new Draws(Operation.SEED)));
    List<HostSpec> hosts = study.base().hosts();
    Deque<Arrival> arrivals = new ArrayDeque<>();
    Simulation simulation =
        simulation(hosts, arrivals, new Believing(placer, snapshot.readings(), hosts));
    Set<String> makesTrue = simulation.fleet().settings();
    for (int i = 0; i < snapshot.instances().size(); i++) {
      LaunchRequest instance = snapshot.instances().get(i);
      placer.direct(instance.id(), snapshot.placements().get(i));
      arrivals.add(arrival(instance, 0, makesTrue));
    }
    real.forEach(why -> arrivals.add(arrival(why.request(), ARRIVAL, makesTrue)));
    simulation.run();
    List<Verdict> verdicts = new ArrayList<>();
    for (Explanation why : real) {
      Explanation simulated = placer.of(why.request().id());
      verdicts.add(
          new Verdict(
              why.request().name(),
              host(why),
              simulated == null ? "not decided" : host(simulated),
              simulated != null && equal(why, simulated)));
    }
    return verdicts;
  }

  private static Simulation simulation(
      List<HostSpec> hosts, Deque<Arrival> arrivals, Placer placer) {
    SimulationSpec spec =
        new SimulationSpec(
            hosts,
            2 * ARRIVAL,
            Ticks.PER_HOUR,
            LATENCY,
            DepartureRule.AFTER_START,
            Audit.EVERY_EVENT);
    return new Simulation(
        spec,
        new Queued(arrivals),
        placer,
        ManagerOptions.DEFAULT,
        AccountStore.OPEN,
        RunRecorder.NONE,
        TruthListener.NONE);
  }

  /**
   * A request as the simulated manager admits it: without settings that only the real fleet makes
   * true. No constraint or score may read those, or the comparison fails.
   */
  private static Arrival arrival(LaunchRequest request, long tick, Set<String> makesTrue) {
    Map<String, Object> kept = new TreeMap<>(request.policy().settings());
    kept.keySet()
        .removeIf(
            key -> {
              AppliedBy by = Settings.get(key).appliedBy();
              boolean fleets = by == AppliedBy.LAUNCH || by == AppliedBy.HOST;
              return fleets && !makesTrue.contains(key);
            });
    LaunchRequest asked =
        request
            .withPolicy(new ConfigurationPolicy(request.policy().name(), 1, kept))
            .withTimes(tick, request.lifetimeTicks());
    return new Arrival(asked, Utilisation.UNKNOWN, false);
  }

  private static String host(Explanation why) {
    return why.winner() < 0 ? "none" : why.hosts().get(why.winner()).host();
  }

  /** Everything but the request's time of arrival. */
  static boolean equal(Explanation a, Explanation b) {
    return a.winner() == b.winner()
        && a.runnerUp() == b.runnerUp()
        && Double.doubleToLongBits(a.margin()) == Double.doubleToLongBits(b.margin())
        && a.decisiveTier() == b.decisiveTier()
        && a.tieBreak() == b.tieBreak()
        && a.strategy().equals(b.strategy())
        && a.hosts().equals(b.hosts());
  }

  private record Queued(Deque<Arrival> arrivals) implements Workload {
    @Override
    public @Nullable Arrival next() {
      return arrivals.poll();
    }

    @Override
    public List<String> assumptions() {
      return List.of();
    }

    @Override
    public void close() {}
  }

  /** Makes the simulated manager believe the snapshot's readings. */
  private static final class Believing extends ForwardingPlacer {

    private final Map<String, Map<String, Double>> readings;
    private final List<HostSpec> hosts;

    Believing(Placer placer, Map<String, Map<String, Double>> readings, List<HostSpec> hosts) {
      super(placer);
      this.readings = readings;
      this.hosts = hosts;
    }

    @Override
    public void choose(
        FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
      if (fleet instanceof FleetState state && request.arrivalTick() == ARRIVAL) {
        state.acceptReadings(table());
      }
      under.choose(fleet, request, attempt, cursor, outcome);
    }

    private ReadingTable table() {
      ReadingTable table = new ReadingTable(hosts.size());
      for (Metric metric : Metric.ALL) {
        Map<String, Double> values = readings.getOrDefault(metric.key(), Map.of());
        for (int row = 0; row < hosts.size(); row++) {
          Double value = values.get(hosts.get(row).name());
          if (value != null) {
            table.put(metric, row, value, 0);
          }
        }
      }
      return table;
    }
  }
}
