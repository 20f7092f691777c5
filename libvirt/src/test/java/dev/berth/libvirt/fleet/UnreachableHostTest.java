package dev.berth.libvirt.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.laws.Requests;
import dev.berth.libvirt.Samples;
import dev.berth.libvirt.host.HostEntry;
import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.link.LibvirtException;
import dev.berth.libvirt.link.Login;
import dev.berth.libvirt.link.NativeLink;
import dev.berth.model.HostStatus;
import dev.berth.model.Placement;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One host that is dead or hangs holds up no other. */
class UnreachableHostTest {

  @TempDir Path folder;

  @BeforeEach
  void library() {
    Samples.requireLibvirt();
  }

  private LibvirtFleet open(ManagerLoop loop, Lane.Connector connector) throws IOException {
    List<HostEntry> hosts =
        List.of(
            Samples.host(folder, "a", "", Login.NONE), Samples.host(folder, "b", "", Login.NONE));
    FleetSpec spec =
        new FleetSpec(
            "dead", hosts, Samples.template(), 500, new FleetSpec.Migration(0, 1000, false));
    return LibvirtFleet.open(spec, loop, Journal.open(folder.resolve("j")), connector);
  }

  private static HostLink real(HostEntry entry) {
    return NativeLink.open(entry.uri(), entry.login());
  }

  @Test
  void hostThatHangs_isDownAndTheOtherLaunches() throws IOException {
    CountDownLatch released = new CountDownLatch(1);
    AtomicBoolean hangs = new AtomicBoolean();
    ManagerLoop loop = new ManagerLoop();
    try (LibvirtFleet fleet =
        open(
            loop,
            entry ->
                entry.name().equals("a")
                    ? new HangingLink(real(entry), hangs, released)
                    : real(entry))) {
      List<FleetEvent> events = new ArrayList<>();
      fleet.listen(events::add);
      hangs.set(true);
      fleet.sample();
      fleet.launch(new Launch(Requests.of(0, 1000, 512), new Placement(1, 1, 0)));
      assertTrue(loop.runUntil(() -> events.contains(new FleetEvent.InstanceLaunched(0)), 5000));
      assertTrue(
          loop.runUntil(
              () -> events.contains(new FleetEvent.HostStatusChanged(0, HostStatus.DOWN)), 5000));
      assertTrue(fleet.unreachable(0).contains("no answer"), fleet.unreachable(0));
      hangs.set(false);
      released.countDown();
      assertTrue(
          loop.runUntil(
              () -> {
                fleet.sample();
                return events.contains(new FleetEvent.HostStatusChanged(0, HostStatus.UP));
              },
              20_000),
          "it comes back");
    }
  }

  @Test
  void hostThatNeverAnswered_failsItsLaunches() throws IOException {
    ManagerLoop loop = new ManagerLoop();
    try (LibvirtFleet fleet =
        open(
            loop,
            entry -> {
              if (entry.name().equals("a")) {
                throw new LibvirtException(38, "Connection refused");
              }
              return real(entry);
            })) {
      List<FleetEvent> events = new ArrayList<>();
      fleet.listen(events::add);
      assertEquals(0, fleet.hosts().get(0).type().nameplate().milliVcpu());
      assertEquals("Connection refused", fleet.unreachable(0));
      fleet.launch(new Launch(Requests.of(0, 1000, 512), new Placement(0, 1, 0)));
      assertTrue(loop.runUntil(() -> !events.isEmpty(), 5000));
      assertTrue(events.get(0) instanceof FleetEvent.LaunchFailed, events.toString());
    }
  }

  @Test
  void breaker_doublesItsPause() {
    Breaker breaker = new Breaker(2, 1000);
    breaker.failed("x", 0);
    assertEquals(false, breaker.isOpen(1));
    breaker.failed("x", 0); // the second: 1000 ms
    assertTrue(breaker.isOpen(999));
    assertEquals(false, breaker.isOpen(1000));
    breaker.failed("x", 1000); // the third: 2000 ms
    assertTrue(breaker.isOpen(2999));
    breaker.succeeded();
    assertEquals(false, breaker.isOpen(1001));
  }
}
