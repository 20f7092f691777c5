package dev.berth.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.berth.configuration.Settings;
import dev.berth.laws.Requests;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.ports.Capability;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.ports.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Fleet} promises, gated by its capabilities. A fleet passes by implementing
 * {@link #subject()}: at least two empty hosts that take an instance of 1 vCPU and 512 MiB each.
 */
public interface FleetContract {

  /** A fleet under test, its clock, and the means to let everything that was ordered complete. */
  record Subject(Fleet fleet, Timers timers, Runnable settle) {}

  Subject subject() throws Exception;

  @Test
  default void hosts_keepTheirRows() throws Exception {
    Fleet fleet = subject().fleet();
    assertTrue(fleet.hosts().size() >= 2, "the contract needs two hosts");
    assertEquals(fleet.hosts(), fleet.hosts());
  }

  @Test
  default void launch_completesOnceAndNeverInsideTheCall() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.LAUNCH);
    subject.fleet().launch(launch(0, 0));
    assertEquals(List.of(), events, "nothing may complete inside the call");
    subject.settle().run();
    assertEquals(List.of(new FleetEvent.InstanceLaunched(0)), completions(events));
  }

  @Test
  default void terminate_completesAfterTheLaunch() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.TERMINATE);
    subject.fleet().launch(launch(0, 0));
    subject.settle().run();
    subject.fleet().terminate(0);
    assertEquals(1, completions(events).size(), "nothing may complete inside the call");
    subject.settle().run();
    assertEquals(
        List.of(new FleetEvent.InstanceLaunched(0), new FleetEvent.InstanceTerminated(0)),
        completions(events));
  }

  @Test
  default void terminate_ofAnUnknownInstanceCompletesToo() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.TERMINATE);
    subject.fleet().terminate(77);
    subject.settle().run();
    assertEquals(List.of(new FleetEvent.InstanceTerminated(77)), completions(events));
  }

  @Test
  default void launches_completeInTheirOrder() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.LAUNCH);
    subject.fleet().launch(launch(0, 1));
    subject.fleet().launch(launch(1, 0));
    subject.settle().run();
    assertEquals(
        List.of(new FleetEvent.InstanceLaunched(0), new FleetEvent.InstanceLaunched(1)),
        completions(events));
  }

  @Test
  default void everyListener_hearsEveryEvent() throws Exception {
    Subject subject = subject();
    List<FleetEvent> first = listen(subject, Capability.LAUNCH);
    List<FleetEvent> second = listen(subject, Capability.LAUNCH);
    subject.fleet().launch(launch(0, 0));
    subject.settle().run();
    assertEquals(first, second);
  }

  @Test
  default void migrate_completes() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.MIGRATE);
    subject.fleet().launch(launch(0, 0));
    subject.settle().run();
    subject.fleet().migrate(0, new Placement(1, 1, 0));
    subject.settle().run();
    assertEquals(
        new FleetEvent.InstanceMigrated(0, new Placement(1, 1, 0)), completions(events).get(1));
  }

  @Test
  default void migrate_ofAnUnknownInstanceFails() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.MIGRATE);
    subject.fleet().migrate(77, new Placement(1, 1, 0));
    subject.settle().run();
    assertTrue(completions(events).get(0) instanceof FleetEvent.MigrationFailed);
  }

  @Test
  default void configure_completes() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.CONFIGURE);
    subject.fleet().configure(0, ConfigurationPolicy.DEFAULT);
    subject.settle().run();
    assertEquals(List.of(new FleetEvent.HostConfigured(0)), completions(events));
  }

  @Test
  default void configure_givesTheHostWhatThePolicyWantsOfIt() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.CONFIGURE);
    assumeTrue(
        subject.fleet().settings().contains(Settings.CPU_GOVERNOR.key()),
        "this fleet sets no governor");
    subject
        .fleet()
        .configure(
            1,
            new ConfigurationPolicy("fast", 1, Map.of(Settings.CPU_GOVERNOR.key(), "performance")));
    assertEquals(List.of(), completions(events), "nothing may complete inside the call");
    subject.settle().run();
    assertEquals(List.of(new FleetEvent.HostConfigured(1)), completions(events));
  }

  @Test
  default void reconfigure_ofARunningInstanceCompletes() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.RECONFIGURE);
    subject.fleet().launch(launch(0, 0));
    subject.settle().run();
    subject.fleet().reconfigure(0, ConfigurationPolicy.DEFAULT);
    assertEquals(1, completions(events).size(), "nothing may complete inside the call");
    subject.settle().run();
    assertEquals(new FleetEvent.InstanceConfigured(0), completions(events).get(1));
  }

  @Test
  default void reconfigure_ofAnUnknownInstanceFails() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.RECONFIGURE);
    subject.fleet().reconfigure(77, ConfigurationPolicy.DEFAULT);
    subject.settle().run();
    assertTrue(completions(events).get(0) instanceof FleetEvent.InstanceConfigureFailed);
  }

  @Test
  default void prime_bringsTheImage() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.PRIME_IMAGES);
    subject.fleet().prime(1, "web", 100);
    assertEquals(List.of(), events, "nothing may complete inside the call");
    subject.settle().run();
    assertEquals(List.of(new FleetEvent.ImagesCached(1, Set.of("web"))), events);
  }

  @Test
  default void power_changesTheStatus() throws Exception {
    Subject subject = subject();
    List<FleetEvent> events = listen(subject, Capability.POWER);
    subject.fleet().power(1, HostStatus.ASLEEP);
    subject.settle().run();
    assertEquals(
        List.of(new FleetEvent.HostStatusChanged(1, HostStatus.ASLEEP)), completions(events));
  }

  @Test
  default void actionBeyondTheCapabilities_saysSo() throws Exception {
    Fleet fleet = subject().fleet();
    assumeFalse(
        fleet.capabilities().contains(Capability.MIGRATE)
            && fleet.capabilities().contains(Capability.CONFIGURE)
            && fleet.capabilities().contains(Capability.RECONFIGURE)
            && fleet.capabilities().contains(Capability.PRIME_IMAGES)
            && fleet.capabilities().contains(Capability.POWER),
        "this fleet can do everything");
    if (!fleet.capabilities().contains(Capability.MIGRATE)) {
      refuses(Capability.MIGRATE, () -> fleet.migrate(0, new Placement(0, 1, 0)));
    }
    if (!fleet.capabilities().contains(Capability.CONFIGURE)) {
      refuses(Capability.CONFIGURE, () -> fleet.configure(0, ConfigurationPolicy.DEFAULT));
    }
    if (!fleet.capabilities().contains(Capability.RECONFIGURE)) {
      refuses(Capability.RECONFIGURE, () -> fleet.reconfigure(0, ConfigurationPolicy.DEFAULT));
    }
    if (!fleet.capabilities().contains(Capability.PRIME_IMAGES)) {
      refuses(Capability.PRIME_IMAGES, () -> fleet.prime(0, "web", 1));
    }
    if (!fleet.capabilities().contains(Capability.POWER)) {
      refuses(Capability.POWER, () -> fleet.power(0, HostStatus.ASLEEP));
    }
  }

  @Test
  default void time_doesNotRunBackwards() throws Exception {
    Subject subject = subject();
    List<Long> ticks = new ArrayList<>();
    long start = subject.timers().now();
    subject.timers().at(start, () -> ticks.add(subject.timers().now()));
    subject.timers().at(start, () -> ticks.add(subject.timers().now()));
    subject.settle().run();
    assertEquals(2, ticks.size());
    assertTrue(start <= ticks.get(0) && ticks.get(0) <= ticks.get(1), ticks.toString());
  }

  private static void refuses(
      Capability capability, org.junit.jupiter.api.function.Executable action) {
    String message = assertThrows(UnsupportedOperationException.class, action).getMessage();
    assertTrue(
        message != null && message.contains(capability.name()),
        "the message must name the capability " + capability + ": " + message);
  }

  private static List<FleetEvent> listen(Subject subject, Capability needed) {
    assumeTrue(
        subject.fleet().capabilities().contains(needed), "this fleet has no capability " + needed);
    List<FleetEvent> events = new ArrayList<>();
    subject.fleet().listen(events::add);
    return events;
  }

  /** What became of actions, without what a fleet tells besides. */
  private static List<FleetEvent> completions(List<FleetEvent> events) {
    return events.stream()
        .filter(event -> !(event instanceof FleetEvent.ReadingsSampled))
        .filter(event -> !(event instanceof FleetEvent.ImagesCached))
        .toList();
  }

  private static Launch launch(long id, int host) {
    LaunchRequest request = Requests.of(id, 1000, 512);
    return new Launch(request, new Placement(host, 1, 0));
  }
}
