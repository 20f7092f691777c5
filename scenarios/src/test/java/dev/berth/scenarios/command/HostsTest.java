package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.libvirt.link.NativeLink;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.command.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code berth hosts} over libvirt's built-in test driver. */
final class HostsTest {

  private static final String HOST =
      """
      <node><cpu><mhz>2400</mhz><model>x86_64</model><active>8</active><nodes>1</nodes><sockets>1</sockets><cores>8</cores><threads>1</threads></cpu>
      <memory>8388608</memory>
      %s</node>
      """;

  /** Somebody else's domain of 2 vCPUs and 2 GiB. */
  private static final String STRANGER =
      """
      <domain type='test'><name>stranger</name><memory>2097152</memory><vcpu>2</vcpu><os><type>hvm</type></os></domain>
      """;

  @TempDir Path folder;

  @BeforeEach
  void fleet() throws IOException {
    try {
      NativeLink.requireLibrary();
    } catch (BadInputException absent) {
      Assumptions.abort(absent.getMessage());
    }
    Files.writeString(folder.resolve("a.xml"), HOST.formatted(""));
    Files.writeString(folder.resolve("b.xml"), HOST.formatted(STRANGER));
    Files.writeString(
        folder.resolve("fleet.yaml"),
        """
        name: pretend
        strategy: worst-fit
        hosts:
          - {name: a, uri: "test://${FLEET}/a.xml", rack: r1}
          - {name: b, uri: "test://${FLEET}/b.xml", rack: r2}
        """);
    request("hypervisor: {pinning: core}");
  }

  private void request(String policy) throws IOException {
    Files.writeString(
        folder.resolve("web.yaml"),
        """
        name: web
        tenant: shop
        count: 2
        flavors: [{name: small, vcpus: 1, memory: 1 GiB}]
        policy: {%s}
        """
            .formatted(policy));
  }

  private Result run(String... words) {
    return CommandLine.in(folder).run(words);
  }

  @Test
  void inventory_countsWhatIsNotBerths() {
    Result inventory = run("hosts", "inventory", "--fleet", "fleet.yaml", "--json");
    assertEquals(ExitStatus.DONE, inventory.status(), inventory.err());
    assertTrue(inventory.out().contains("\"name\" : \"stranger\""), inventory.out());
    assertTrue(inventory.out().contains("\"vcpu\" : 8000"), "host a has 8 vCPUs");
    assertTrue(inventory.out().contains("\"vcpu\" : 6000"), "host b: 8 - 2 of the stranger");
    assertTrue(inventory.out().contains("\"memory\" : 6144"), "host b: 8 - 2 GiB");
    assertTrue(inventory.out().contains("this driver does not say"), "no memory reading");
  }

  @Test
  void place_isADryRun_thatExplainsAndPlans() throws IOException {
    Result place = run("hosts", "place", "--fleet", "fleet.yaml", "--request", "web.yaml");
    assertEquals(ExitStatus.DONE, place.status(), place.err());
    assertTrue(place.out().contains("worst-fit places it on a."), place.out());
    assertTrue(place.out().contains("pin vCPU 0 to CPUs [0]"), place.out());
    assertTrue(place.out().contains("Dry run: nothing was changed"), place.out());
    assertFalse(Files.exists(folder.resolve(".pretend.journal")), "nothing was begun");
  }

  @Test
  void placeWithApply_launchesAndJournals() throws IOException {
    Result place =
        run("hosts", "place", "--fleet", "fleet.yaml", "--request", "web.yaml", "--apply");
    assertEquals(ExitStatus.DONE, place.status(), place.err() + place.out());
    assertTrue(place.out().contains("Instance 0: runs."), place.out());
    assertTrue(place.out().contains("Instance 1: runs."), place.out());
    String journal = Files.readString(folder.resolve(".pretend.journal"));
    assertEquals(2, journal.lines().filter(line -> line.startsWith("what=begin")).count());
    assertEquals(2, journal.lines().filter(line -> line.startsWith("what=end")).count());
  }

  @Test
  void interruptedLaunch_isLaunchedAgainOnItsHost() throws IOException {
    run("hosts", "place", "--fleet", "fleet.yaml", "--request", "web.yaml", "--apply");
    Path journal = folder.resolve(".pretend.journal");
    String begun =
        Files.readAllLines(journal).stream()
            .filter(line -> line.startsWith("what=begin&id=1&"))
            .findFirst()
            .orElseThrow();
    Files.writeString(journal, begun + "\n"); // as if Berth had died right after it
    Result dry = run("hosts", "inventory", "--fleet", "fleet.yaml");
    assertTrue(dry.err().contains("--apply launches it on b"), dry.err());
    assertEquals(begun + "\n", Files.readString(journal), "looking changes nothing");
    Result watch = run("hosts", "watch", "--fleet", "fleet.yaml", "--samples", "1", "--apply");
    assertTrue(watch.err().contains("launched again: runs"), watch.err());
    Result again = run("hosts", "inventory", "--fleet", "fleet.yaml");
    assertFalse(again.err().contains("interrupted"), again.err());
  }

  @Test
  void settingThatNoHostMakesTrue_isRefusedWithItsReason() throws IOException {
    request("hypervisor: {weight: 2048}");
    Result place =
        run("hosts", "place", "--fleet", "fleet.yaml", "--request", "web.yaml", "--apply");
    assertEquals(ExitStatus.BAD_INPUT, place.status());
    assertTrue(place.err().contains("the test driver schedules nothing"), place.err());
    assertFalse(place.out().contains("runs"));
  }

  @Test
  void snapshot_isAScenario() {
    Result snapshot = run("hosts", "snapshot", "--fleet", "fleet.yaml", "--out", "s/snap.yaml");
    assertEquals(ExitStatus.DONE, snapshot.status(), snapshot.err());
    Result check = run("check", "s/snap.yaml");
    assertEquals(ExitStatus.DONE, check.status(), check.err());
    assertTrue(check.out().contains("2 hosts"), check.out());
  }

  @Test
  void realFleetAndSimulator_decideAlike() throws IOException {
    Files.writeString(
        folder.resolve("v.yaml"),
        """
        request: web.yaml
        host: a
        target: b
        flavors: [{name: load, vcpus: 1, memory: 1 GiB}]
        arguments: {burn: burn, write: io}
        window: 100ms
        """);
    Result validate =
        run("hosts", "validate", "--fleet", "fleet.yaml", "--scenario", "v.yaml", "--out", "val");
    assertEquals(ExitStatus.DONE, validate.status(), validate.err() + validate.out());
    assertTrue(validate.out().contains("equal, bit for bit"), validate.out());
    assertFalse(validate.out().contains("DIFFERENT"), validate.out());
    assertTrue(Files.exists(folder.resolve("val/validation.html")));
  }

  @Test
  void badFleetFiles_sayWhereAndWhat() throws IOException {
    bad("hosts: [{name: a b, uri: 'test:///default'}]", "host name (a b)");
    bad("hosts: [{name: a, uri: x, urii: y}]", "did you mean uri");
    bad("hosts: []", "there are no hosts");
    bad("hosts: [{name: a, uri: x, cpus: all}]", "0-3,8");
    bad("hosts: [{name: a, uri: x, login: {user: u, password: p}}]", "password");
    bad("hosts: [{name: a, uri: x}, {name: a, uri: y}]", "stands twice");
  }

  private void bad(String keys, String expected) throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "name: f\n" + keys + "\n");
    Result result = run("hosts", "inventory", "--fleet", "bad.yaml");
    assertEquals(ExitStatus.BAD_INPUT, result.status(), keys + result.err());
    assertTrue(result.err().contains("bad.yaml:"), result.err());
    assertTrue(result.err().contains(expected), result.err());
  }
}
