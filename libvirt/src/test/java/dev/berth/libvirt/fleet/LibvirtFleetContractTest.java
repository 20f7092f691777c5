package dev.berth.libvirt.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.contract.FleetContract;
import dev.berth.laws.Requests;
import dev.berth.libvirt.Samples;
import dev.berth.libvirt.link.Login;
import dev.berth.model.Placement;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every fleet promises, on two hosts of libvirt's built-in test driver. */
class LibvirtFleetContractTest implements FleetContract {

  @TempDir Path folder;

  private final List<LibvirtFleet> opened = new ArrayList<>();

  @BeforeEach
  void library() {
    Samples.requireLibvirt();
  }

  @AfterEach
  void close() {
    opened.forEach(LibvirtFleet::close);
  }

  private LibvirtFleet open(ManagerLoop loop) throws IOException {
    FleetSpec spec =
        new FleetSpec(
            "contract",
            List.of(
                Samples.host(folder, "a", "", Login.NONE),
                Samples.host(folder, "b", "", Login.NONE)),
            Samples.template(),
            5000,
            new FleetSpec.Migration(0, 1000, false));
    LibvirtFleet fleet =
        LibvirtFleet.open(spec, loop, Journal.open(folder.resolve(opened.size() + ".journal")));
    opened.add(fleet);
    return fleet;
  }

  @Override
  public Subject subject() throws IOException {
    ManagerLoop loop = new ManagerLoop();
    LibvirtFleet fleet = open(loop);
    Runnable settle =
        () -> {
          // Timers of the present first, then everything that was ordered.
          loop.runUntil(() -> false, 20);
          assertTrue(loop.runUntil(fleet::idle, 10_000), "actions end");
        };
    return new Subject(fleet, loop, settle);
  }

  /** Hosts work side by side, so that one never waits for another: the order holds per host. */
  @Override
  @Test
  public void launches_completeInTheirOrder() throws IOException {
    Subject subject = subject();
    List<FleetEvent> events = new ArrayList<>();
    subject.fleet().listen(events::add);
    subject.fleet().launch(new Launch(Requests.of(0, 1000, 512), new Placement(1, 1, 0)));
    subject.fleet().launch(new Launch(Requests.of(1, 1000, 512), new Placement(1, 1, 0)));
    subject.settle().run();
    assertEquals(
        List.of(new FleetEvent.InstanceLaunched(0), new FleetEvent.InstanceLaunched(1)), events);
  }

  @Test
  void launchedTwice_runsOnce() throws IOException {
    Subject subject = subject();
    List<FleetEvent> events = new ArrayList<>();
    subject.fleet().listen(events::add);
    Launch launch = new Launch(Requests.of(3, 1000, 512), new Placement(0, 1, 0));
    subject.fleet().launch(launch);
    subject.fleet().launch(launch);
    subject.settle().run();
    assertEquals(
        List.of(new FleetEvent.InstanceLaunched(3), new FleetEvent.InstanceLaunched(3)), events);
    opened.get(0).sample();
    subject.settle().run();
    assertEquals(1, opened.get(0).facts(0).domains().size());
  }
}
