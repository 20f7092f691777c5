package dev.berth.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that cannot be true together, or on no host. */
final class ConflictsTest {

  private static Merge merge(String settings) {
    Map<String, Object> values = new java.util.TreeMap<>();
    for (String each : settings.split(";")) {
      String[] pair = each.strip().split("=");
      values.put(pair[0], Settings.get(pair[0]).kind().accept(raw(pair[1])));
    }
    return Merge.of(Rank.TENANT, PolicyDocument.of(new ConfigurationPolicy("p", 1, values)));
  }

  private static Object raw(String text) {
    if (text.matches("[0-9]+")) {
      return Long.parseLong(text);
    }
    if (text.matches("[0-9.]+") && text.indexOf('.') == text.lastIndexOf('.')) {
      return Double.parseDouble(text);
    }
    if (text.startsWith("[")) {
      return List.of(text.substring(1, text.length() - 1).split(","));
    }
    return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hypervisor.dedicated-cores=true; hypervisor.cap=0.5 | dedicated-yet-capped",
        "hypervisor.dedicated-cores=true; hypervisor.cap=1 | ",
        "hypervisor.bias=latency; hypervisor.time-slice=11 | slice-against-bias",
        "hypervisor.bias=latency; hypervisor.time-slice=10 | ",
        "hypervisor.bias=batch; hypervisor.time-slice=9 | slice-against-bias",
        "hypervisor.time-slice=100 | ",
        "hypervisor.pinning=core; hypervisor.over-commit=2 | pinned-yet-over-committed",
        "hypervisor.pinning=node; hypervisor.over-commit=2 | ",
        "instance.metadata-address=10.0.1.1; instance.metadata-subnet=10.0.0.0/24 | address-outside-subnet",
        "instance.metadata-address=10.0.1.1; instance.metadata-subnet=10.0.0.0/23 | ",
        "hypervisor.cap=0.5; performance.cpu-availability=0.6 | cap-below-availability",
        "storage.iops-limit=100; performance.iops=200 | limit-below-iops",
        "storage.throughput-limit=100; performance.disk-throughput=100 | ",
        "network.bandwidth=10; performance.network-throughput=11 | bandwidth-below-throughput",
        "host.turbo=true; host.p-state-cap=0.8 | turbo-yet-capped",
        "placement.affinity=[a,b]; placement.anti-affinity=[b] | near-yet-apart",
        "placement.affinity=[a]; placement.affinity-level=rack; placement.anti-affinity=[a] | ",
        "backup.retention=3 | incomplete",
        "backup.retention=3; backup.every=1 | ",
        "image.size=3 | incomplete",
        "placement.anti-affinity-level=rack | incomplete",
      })
  void aContradiction_isFound(String settings, String rule) {
    List<String> found = Contradictions.of(merge(settings)).stream().map(Conflict::rule).toList();
    assertEquals(rule == null ? List.of() : List.of(rule), found);
  }

  @Test
  void aConflict_namesBothPlaces() {
    PolicyDocument fleet =
        document("base", "a.yaml:3:30", Map.of(Settings.DEDICATED_CORES.key(), true));
    PolicyDocument tenant = document("web", "b.yaml:7:20", Map.of(Settings.CAP.key(), 0.5));
    Merge merge = Merge.of(Rank.FLEET, fleet).under(Rank.TENANT, tenant);
    assertEquals(
        "a.yaml:3:30: dedicated-yet-capped: hypervisor.dedicated-cores is true by the fleet default"
            + " base version 1, while hypervisor.cap is 0.5 by the tenant policy web version 1"
            + " (b.yaml:7:20): cores of its own would stand idle above the cap",
        Contradictions.of(merge).get(0).text());
  }

  @Test
  void aLockedSetting_namesWhoLockedIt() {
    Map<String, Object> settings = Map.of(Settings.WEIGHT.key(), 512L);
    PolicyDocument fleet =
        new PolicyDocument(
            new ConfigurationPolicy("base", 1, settings),
            Set.of(Settings.WEIGHT.key()),
            Map.of(Settings.WEIGHT.key(), "a.yaml:3:9"));
    PolicyDocument tenant = document("web", "b.yaml:7:20", Map.of(Settings.WEIGHT.key(), 4096L));
    Merge merge = Merge.of(Rank.FLEET, fleet).under(Rank.TENANT, tenant);
    assertEquals(
        "b.yaml:7:20: locked-setting: hypervisor.weight is 4096 by the tenant policy web version 1,"
            + " while hypervisor.weight is 512 by the fleet default base version 1 (a.yaml:3:9):"
            + " it is locked there",
        merge.lockConflicts().get(0).text());
    assertEquals(512L, merge.policy("m").settings().get(Settings.WEIGHT.key()));
  }

  @Test
  void lockedZones_mayBeNarrowedOnly() {
    PolicyDocument agreed =
        new PolicyDocument(
            new ConfigurationPolicy("rules", 1, Map.of("placement.zones", List.of("z1", "z2"))),
            Set.of("placement.zones"),
            Map.of());
    Merge base = Merge.of(Rank.BUSINESS_RULE, agreed);
    Merge narrow =
        base.under(Rank.TENANT, document("t", "x", Map.of("placement.zones", List.of("z2"))));
    assertTrue(narrow.lockConflicts().isEmpty());
    assertEquals(List.of("z2"), narrow.policy("m").settings().get("placement.zones"));
    Merge wide =
        base.under(Rank.TENANT, document("t", "x", Map.of("placement.zones", List.of("z3"))));
    assertEquals(1, wide.lockConflicts().size());
    assertEquals(List.of("z1", "z2"), wide.policy("m").settings().get("placement.zones"));
  }

  private static PolicyDocument document(String name, String place, Map<String, Object> settings) {
    Map<String, String> places = new java.util.TreeMap<>();
    settings.keySet().forEach(key -> places.put(key, place));
    return new PolicyDocument(new ConfigurationPolicy(name, 1, settings), Set.of(), places);
  }

  private static final FleetOffer OFFER =
      FleetOffer.of(
          List.of(
              host("a", "z1", Set.of("arch:x86_64", "cpu-feature:avx2", "storage:ssd")),
              host("b", "z2", Set.of("arch:aarch64", "storage:nvme"))),
          Map.of(Settings.IOPS.key(), 50_000.0),
          "x.yaml:5:1: datacenter");

  private static HostSpec host(String type, String zone, Set<String> traits) {
    return new HostSpec(
        "h-" + type,
        new HostType(
            type,
            new ResourceVector(8000, 16_384, 100, 10_000, 0),
            OverCommit.NONE,
            1,
            traits,
            PowerCurve.linear(1, 2)),
        "r",
        "f",
        zone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instance.cpu-features=[avx2] | ",
        "instance.cpu-features=[avx9] | no host type has the trait cpu-feature:avx9",
        "instance.architecture=riscv64 | no host type has the trait arch:riscv64",
        "instance.architecture=x86_64; storage.class=nvme | no host type has all of arch:x86_64, storage:nvme",
        "storage.server=san-1 | no host type has the trait storage-server:san-1",
        "network.virtual-network=blue | no host type has the trait network:blue",
        "placement.zones=[z1,z9] | there is no zone z9, only z1, z2",
        "performance.network-throughput=10000 | ",
        "performance.network-throughput=10001 | no host does more than 10000",
        "performance.iops=50001 | no host does more than 50000",
      })
  void whatNoHostCanDo_isFound(String settings, String says) {
    List<Conflict> found = Satisfiability.of(merge(settings), OFFER);
    assertEquals(says == null ? 0 : 1, found.size());
    if (says != null) {
      assertEquals(new Side(says, "x.yaml:5:1: datacenter"), found.get(0).second());
    }
  }

  /** 1536 MiB = 768 x 2 MiB = 1.5 x 1 GiB. */
  @Test
  void hugePages_mustDivideTheMemory() {
    Flavor flavor = new Flavor("odd", Shape.of(ResourceVector.of(1000, 1536)));
    assertTrue(Satisfiability.of(merge("host.huge-pages=2M"), flavor).isEmpty());
    List<Conflict> found = Satisfiability.of(merge("host.huge-pages=1G"), flavor);
    assertEquals(
        new Side("the memory of flavor odd is 1536 MiB", "flavor odd"), found.get(0).second());
  }
}
