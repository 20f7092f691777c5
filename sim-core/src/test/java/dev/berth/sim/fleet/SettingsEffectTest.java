package dev.berth.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.berth.configuration.AppliedBy;
import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.draws.Draws;
import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Decision;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.ports.AccountStore;
import dev.berth.ports.Capability;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.Fleets;
import dev.berth.sim.hypervisor.HypervisorSpec;
import dev.berth.sim.image.ImageSpec;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.migration.MigrationSpec;
import dev.berth.sim.physics.Specs;
import dev.berth.sim.sensor.Sensors;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No setting is ignored: each one that the simulated fleet says it makes true changes something
 * that can be measured, between two runs that differ in it alone.
 */
class SettingsEffectTest {

  private static final long MINUTE = 60_000;
  private static final long SUBJECT = 2;

  /** What is tried of each setting that the fleet makes true. */
  private static final Map<Setting<?>, Object> TRIED =
      Map.ofEntries(
          Map.entry(Settings.CPU_GOVERNOR, "performance"),
          Map.entry(Settings.P_STATE_CAP, 0.5),
          Map.entry(Settings.TURBO, false),
          Map.entry(Settings.SMT, false),
          Map.entry(Settings.BIAS, "latency"),
          Map.entry(Settings.WEIGHT, 4096L),
          Map.entry(Settings.CAP, 0.2),
          Map.entry(Settings.TIME_SLICE, 50L),
          Map.entry(Settings.PINNING, "core"),
          Map.entry(Settings.DEDICATED_CORES, true),
          Map.entry(Settings.VOLUME_SIZE, 100L),
          Map.entry(Settings.IOPS_LIMIT, 100L),
          Map.entry(Settings.THROUGHPUT_LIMIT, 1L),
          Map.entry(Settings.BANDWIDTH, 10L),
          Map.entry(Settings.LATENCY_CLASS, "low"),
          Map.entry(Settings.IMAGE, "own"),
          Map.entry(Settings.IMAGE_SIZE, 500L),
          Map.entry(Settings.IMAGE_PRIMING, 2L));

  /** What the manager or the strategy do not apply and the fleet does not model: refused. */
  private static final Set<Setting<?>> REFUSED =
      Set.of(
          Settings.NUMA,
          Settings.HUGE_PAGES,
          Settings.METADATA_ADDRESS,
          Settings.METADATA_SUBNET,
          Settings.NETWORK_DEVICE_MODEL,
          Settings.NETWORK_DEVICE_NAME,
          Settings.FIREWALL_RULES);

  static Stream<Setting<?>> tried() {
    return Settings.all().stream()
        .<Setting<?>>map(setting -> setting)
        .filter(setting -> new Run(Map.of()).fleet.settings().contains(setting.key()));
  }

  @ParameterizedTest
  @MethodSource("tried")
  void everySettingThatTheFleetMakesTrue_changesWhatIsMeasured(Setting<?> setting) {
    Object value = TRIED.get(setting);
    assertNotEquals(null, value, "nothing is tried of " + setting.key());
    Map<String, Object> without =
        setting.equals(Settings.IMAGE_PRIMING)
            ? Map.of(Settings.IMAGE.key(), "own", Settings.IMAGE_SIZE.key(), 500L)
            : Map.of();
    Map<String, Object> with = new HashMap<>(without);
    with.put(setting.key(), value);
    assertNotEquals(new Run(without).measured(), new Run(with).measured(), setting.key());
  }

  @Test
  void twoRunsThatDifferInNothing_measureTheSame() {
    assertEquals(new Run(Map.of()).measured(), new Run(Map.of()).measured());
  }

  @Test
  void everyOtherSetting_isAppliedByOthersOrRefused() {
    Set<String> made = new Run(Map.of()).fleet.settings();
    Set<String> refused = new TreeSet<>();
    for (Setting<?> setting : Settings.all()) {
      boolean byFleet =
          setting.appliedBy() == AppliedBy.HOST || setting.appliedBy() == AppliedBy.LAUNCH;
      if (byFleet && !made.contains(setting.key())) {
        refused.add(setting.key());
      }
    }
    Set<String> expected = new TreeSet<>();
    REFUSED.forEach(setting -> expected.add(setting.key()));
    assertEquals(expected, refused);
  }

  @Test
  void aPolicyThatWantsWhatNobodyMakesTrue_isRefusedAtTheDoor() {
    List<String> reasons = new ArrayList<>();
    for (Map.Entry<String, Object> wanted :
        Map.<String, Object>of("host.numa", "strict", "host.huge-pages", "2M").entrySet()) {
      Run run = new Run(Map.of(wanted.getKey(), wanted.getValue()), reasons::add);
      run.manager.submit(Run.request(9, "subject", 1).withPolicy(run.wanted));
    }
    reasons.sort(null);
    assertEquals(
        List.of("unsupported-setting:host.huge-pages", "unsupported-setting:host.numa"), reasons);
  }

  @Test
  void aFleetThatModelsNothingOfIt_makesNothingTrue() {
    SimulatedFleet plain =
        new SimulatedFleet(Fleets.hosts(1, 4, 4096), new Agenda(), 0, id -> Utilisation.UNKNOWN);
    assertEquals(Set.of(), plain.settings());
    assertFalse(plain.capabilities().contains(Capability.CONFIGURE));
  }

  /** Two hosts of 4 threads, over-committed; the subject beside two neighbours, then alone. */
  private static final class Run {
    private final Agenda agenda = new Agenda();
    private final Map<Long, Long> launchedAt = new TreeMap<>();
    private final SimulatedFleet fleet;
    private final PlacementManager manager;
    private final ConfigurationPolicy wanted;

    Run(Map<String, Object> subjectWants) {
      this(subjectWants, refusal -> {});
    }

    Run(Map<String, Object> subjectWants, Consumer<String> refusals) {
      wanted = new ConfigurationPolicy("subject", 1, subjectWants);
      ActionSpec actions =
          new ActionSpec(
              MigrationSpec.DEFAULT,
              SleepSpec.DEFAULT,
              0,
              Optional.of(HypervisorSpec.DEFAULT),
              Optional.of(ImageSpec.DEFAULT));
      fleet = new SimulatedFleet(hosts(), agenda, 0, id -> Run::use, actions, new Draws(1));
      fleet.embody(Specs.of(0, 0, 1e6));
      fleet.listen(
          event -> {
            if (event instanceof FleetEvent.InstanceLaunched launched) {
              launchedAt.put(launched.instance(), agenda.now());
            }
          });
      manager =
          new PlacementManager(
              fleet,
              agenda,
              AccountStore.OPEN,
              refused(refusals),
              Fleets.firstFit(),
              ManagerOptions.DEFAULT);
    }

    private static RunRecorder refused(Consumer<String> refusals) {
      return new RunRecorder() {
        @Override
        public void decided(Decision decision, LaunchRequest request) {
          if (decision.outcome() == Decision.Outcome.REJECTED) {
            refusals.accept(decision.reason());
          }
        }
      };
    }

    private static List<HostSpec> hosts() {
      ResourceVector nameplate = new ResourceVector(4000, 65_536, 1000, 10_000, 0);
      HostType type =
          new HostType(
              "server",
              nameplate,
              new OverCommit(3, 1, 1, 1),
              1,
              Set.of(),
              new PowerCurve(List.of(100.0, 120.0, 200.0)));
      return IntStream.range(0, 2)
          .mapToObj(row -> new HostSpec("h" + row, type, "rack0", "feed0", "zone0"))
          .toList();
    }

    private static double use(Channel channel, long start, long now) {
      return switch (channel) {
        case CPU -> now < 5 * MINUTE ? 0.9 : 0.3;
        case MEMORY -> 0.5;
        case DISK_READ, DISK_WRITE -> 4000;
        case NETWORK_IN, NETWORK_OUT -> 100_000;
      };
    }

    private static LaunchRequest request(long id, String tenant, int vcpus) {
      ResourceVector demand = new ResourceVector(vcpus * 1000L, 4096, 10, 0, 0);
      Flavor flavor = new Flavor("f" + vcpus, Shape.of(demand));
      return new LaunchRequest(
          id, "r" + id, tenant, "g" + id, "", flavor, Set.of(), 0, Ticks.NEVER);
    }

    /** Neighbours, then the subject on their host, then one of its like on the other host. */
    Map<String, Double> measured() {
      new Monitor(fleet, agenda, 10_000, Sensors.ideal(), TruthListener.NONE).start();
      manager.submit(request(0, "neighbour", 2));
      manager.submit(request(1, "neighbour", 2));
      agenda.at(MINUTE, () -> manager.submit(request(SUBJECT, "subject", 2).withPolicy(wanted)));
      agenda.at(3 * MINUTE, () -> manager.submit(request(3, "subject", 7).withPolicy(wanted)));
      Map<String, Double> all = new TreeMap<>();
      agenda.at(4 * MINUTE, () -> measure("busy", all));
      agenda.at(6 * MINUTE, () -> measure("calm", all));
      while (agenda.now() <= 6 * MINUTE) {
        agenda.runNext();
      }
      launchedAt.forEach((id, tick) -> all.put("launched " + id, (double) tick));
      return all;
    }

    private void measure(String when, Map<String, Double> into) {
      FleetTruth truth = fleet.truth();
      for (Metric metric : Metric.ALL) {
        into.put(when + " " + metric.key(), truth.value(metric, 0));
      }
      truth.forEachShare(
          share -> {
            String who = when + " " + share.request().name();
            into.put(who + " granted", share.grantedVcpus());
            into.put(who + " wait", share.waitMillis());
            into.put(who + " ready", share.readyShare());
          });
      HostService service = fleet.uses().service();
      int slot = fleet.instances().slot(SUBJECT);
      if (service != null && slot >= 0) {
        into.put(when + " latency", service.networkLatencyMillis(slot, 0));
        into.put(when + " operations", service.operations(slot, 0));
        into.put(when + " throughput", service.throughput(slot, 0));
        into.put(when + " carried", service.carried(slot, 0));
      }
    }
  }
}
