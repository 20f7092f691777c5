package dev.berth.libvirt.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.configuration.FirewallRule;
import dev.berth.configuration.Settings;
import dev.berth.laws.Requests;
import dev.berth.libvirt.Samples;
import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.link.Login;
import dev.berth.libvirt.plan.Mark;
import dev.berth.libvirt.reading.SensorSpec;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.ports.Launch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A setting that a host is said to make true is in the plan, and no other is said to be. */
class PlannerTest {

  /** One value of every setting that the fleet knows, none of them the usual one. */
  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry(Settings.WEIGHT.key(), 2048L),
          Map.entry(Settings.CAP.key(), 0.5),
          Map.entry(Settings.PINNING.key(), "core"),
          Map.entry(Settings.NUMA.key(), "strict"),
          Map.entry(Settings.HUGE_PAGES.key(), "2M"),
          Map.entry(Settings.NETWORK_DEVICE_MODEL.key(), "e1000"),
          Map.entry(Settings.NETWORK_DEVICE_NAME.key(), "web0"),
          Map.entry(Settings.BANDWIDTH.key(), 100L),
          Map.entry(
              Settings.FIREWALL_RULES.key(),
              List.of(FirewallRule.parse("accept in tcp 443 from 0.0.0.0/0"))),
          Map.entry(Settings.VOLUME_SIZE.key(), 20L),
          Map.entry(Settings.IOPS_LIMIT.key(), 500L),
          Map.entry(Settings.THROUGHPUT_LIMIT.key(), 10L),
          Map.entry(Settings.METADATA_ADDRESS.key(), "169.254.169.254"));

  private static final HostEntry ENTRY =
      new HostEntry(
          "h",
          "qemu+tls://h/system",
          Login.NONE,
          "",
          "r",
          "f",
          "z",
          Set.of(),
          new OverCommit(4, 1, 1, 1),
          PowerCurve.linear(1, 2),
          HostEntry.KvmUse.AUTO,
          List.of(),
          0,
          -1,
          0,
          "br0",
          "pool",
          SensorSpec.NONE);

  private static HostFacts facts(ExistingDomain... domains) {
    return new HostFacts(
        "uuid",
        "x86_64",
        "Cascadelake",
        Set.of("vmx"),
        new HostLink.Node("x", 8 << 20, 4, 2000, 2),
        8192,
        Set.of(4L, 2048L),
        Set.of("q35"),
        Set.of("kvm", "qemu"),
        "kvm",
        "",
        List.of(List.of(0, 1), List.of(2, 3)),
        100,
        List.of(domains));
  }

  private static String plan(Map<String, Object> settings, HostFacts facts) {
    LaunchRequest request =
        Requests.of(1, 2000, 512).withPolicy(new ConfigurationPolicy("p", 1, settings));
    Mark mark = Mark.of("f", request, "1.0@1", "why", 0);
    return new Planner("f", Samples.template(), ENTRY, facts)
        .launch(new Launch(request, new Placement(0, 0b10, 0)), mark)
        .text();
  }

  @Test
  void everySupportedSetting_changesThePlan() {
    Set<String> supported = Preflight.of(ENTRY, facts()).supportedKeys();
    assertEquals(VALUES.keySet(), supported, "a value here for every setting there");
    for (String key : supported) {
      assertNotEquals(plan(Map.of(), facts()), plan(Map.of(key, VALUES.get(key)), facts()), key);
    }
  }

  @Test
  void corePinning_takesTheLeastPinned() {
    ExistingDomain other =
        new ExistingDomain(
            "x", HostLink.DomainState.RUNNING, 2, 512, Optional.empty(), List.of(0, 0, 2));
    String plan = plan(Map.of(Settings.PINNING.key(), "core"), facts(other));
    assertTrue(plan.contains("pin vCPU 0 to CPUs [1]"), plan); // 0: twice, 1: never, 2: once
    assertTrue(plan.contains("pin vCPU 1 to CPUs [3]"), plan);
  }

  @Test
  void nodePinning_staysOnThePlacementsNode() {
    String plan = plan(Map.of(Settings.PINNING.key(), "node"), facts());
    assertTrue(plan.contains("pin vCPU 0 to CPUs [2, 3]"), plan); // node 1 of mask 0b10
  }

  @Test
  void whatIsNotBerths_isTakenOffTheNameplate() {
    ExistingDomain stranger =
        new ExistingDomain("x", HostLink.DomainState.RUNNING, 5, 1000, Optional.empty(), List.of());
    var nameplate = facts(stranger).spec(ENTRY, "f").type().nameplate();
    // 5 vCPUs at 4 per thread are 1.25 threads, 2 whole ones: 4 - 2 = 2
    assertEquals(2000, nameplate.milliVcpu());
    assertEquals(7192, nameplate.memoryMiB()); // 8192 - 1000
  }

  @Test
  void kvmWithoutHardware_isNotUsed() {
    Set<String> both = Set.of("kvm", "qemu");
    assertEquals("qemu", Virtualisation.of(ENTRY, both, Set.of("sse2")).type());
    assertEquals("kvm", Virtualisation.of(ENTRY, both, Set.of("svm")).type());
    assertEquals("qemu", Virtualisation.of(ENTRY, Set.of("qemu"), Set.of("vmx")).type());
    assertFalse(Virtualisation.of(ENTRY, both, Set.of()).reason().isEmpty());
  }
}
