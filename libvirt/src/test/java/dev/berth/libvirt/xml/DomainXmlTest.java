package dev.berth.libvirt.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.configuration.FirewallRule;
import dev.berth.libvirt.plan.Action;
import dev.berth.libvirt.plan.DomainShape;
import dev.berth.libvirt.plan.Mark;
import dev.berth.model.ResourceVector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what libvirt's own schemas accept, and reads back as what was wanted. */
class DomainXmlTest {

  private static final Path SCHEMAS = Path.of("/usr/share/libvirt/schemas");

  @TempDir Path folder;

  private static DomainShape shape(String name) {
    return new DomainShape(
        name,
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        "kvm",
        "x86_64",
        "q35",
        2,
        2048,
        new DomainShape.Boot("/boot/vmlinuz", "/boot/initrd", "console=ttyS0 a=\"<&>\""),
        "/var/lib/x/disk.qcow2",
        "/var/log/x.log");
  }

  private static Mark mark(String tenant) {
    return new Mark(
        "f",
        7,
        "web-7",
        tenant,
        "g",
        "",
        "small",
        ResourceVector.of(2000, 2048),
        "7.0@3",
        "why",
        1);
  }

  private static List<Action.Setting> everything(String tenant) {
    return List.of(
        new Action.CpuMode("Nehalem", List.of("aes")),
        new Action.Schedule(2048, 100_000, 50_000),
        new Action.Pin(0, List.of(1)),
        new Action.Pin(1, List.of(2, 3)),
        new Action.Memory("strict", List.of(0), 2048),
        new Action.LimitDisk(500, 10 << 20),
        new Action.Interface("br0", "virtio", "web7", "52:54:00:01:02:03", "web-7", 100),
        new Action.MetadataService("169.254.169.254"),
        new Action.Annotate(mark(tenant)));
  }

  @Test
  void everySetting_readsBackAsItWasWanted() {
    String xml = DomainXml.of(shape("web-7"), everything("shop"));
    assertEquals(List.of(), new Readback(Xml.parse(xml)).differences(everything("shop")));
  }

  @Test
  void everyOtherValue_isADifference() {
    Xml domain = Xml.parse(DomainXml.of(shape("web-7"), everything("shop")));
    List<Action.Setting> other =
        List.of(
            new Action.CpuMode("Westmere", List.of()),
            new Action.Schedule(2047, 100_000, 50_000),
            new Action.Pin(0, List.of(0)),
            new Action.Memory("preferred", List.of(0), 2048),
            new Action.LimitDisk(501, 10 << 20),
            new Action.CpuMode("Nehalem", List.of("aes", "avx")),
            new Action.Interface("br1", "virtio", "web7", "52:54:00:01:02:03", "web-7", 100),
            new Action.Interface("br0", "virtio", "web8", "52:54:00:01:02:03", "web-7", 100),
            new Action.Interface("br0", "virtio", "web7", "52:54:00:01:02:03", "web-7", 101),
            new Action.MetadataService("169.254.169.253"),
            new Action.Annotate(mark("other")));
    assertEquals(other.size(), new Readback(domain).differences(other).size());
  }

  /** Free texts of tenants go into the mark; none of them becomes markup. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'/><source file='/etc/shadow'/><x a='",
        "\"><devices><hostdev/></devices>",
        "]]><!--",
        "&lt;&amp;&quot;&#10;",
        "a\nb\tc",
        "ünïcödé 漢字 🚢"
      })
  void injection_staysText(String tenant) {
    String xml = DomainXml.of(shape("web-7"), everything(tenant));
    Xml domain = Xml.parse(xml);
    assertEquals(tenant, MarkXml.in(domain).orElseThrow().tenant());
    assertEquals(1, domain.all("devices/disk").size());
    assertEquals("/var/lib/x/disk.qcow2", domain.at("devices/disk/source", "file"));
    assertEquals(List.of(), domain.all("devices/hostdev"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "../x", "a/b", "<x/>", "a'b", "-x", "a\u0000", "ä", "a\n"})
  void namesThatAreNone_areRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> shape(name));
    assertThrows(IllegalArgumentException.class, () -> new Action.CreateVolume(name, "volume", 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Action.Interface(name, "virtio", "", "52:54:00:01:02:03", "", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"relative", "/a/../etc/shadow", "/a b", "/a'", "/a\n", "/<"})
  void pathsThatAreNone_areRefused(String path) {
    assertThrows(IllegalArgumentException.class, () -> shape("x").withDisk(path));
    assertThrows(IllegalArgumentException.class, () -> new DomainShape.Boot(path, "/i", ""));
  }

  @Test
  void documentTypes_areNotRead() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Xml.parse("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>"));
  }

  @Test
  void domainWithoutAMark_isNotBerths() {
    assertTrue(MarkXml.in(Xml.parse("<domain><metadata/></domain>")).isEmpty());
    assertTrue(
        MarkXml.in(Xml.parse("<domain><metadata><instance id='1'/></metadata></domain>")).isEmpty(),
        "another namespace");
    assertTrue(
        MarkXml.in(
                Xml.parse(
                    "<domain><metadata><instance xmlns='%s' id='x'/></metadata></domain>"
                        .formatted(Mark.NAMESPACE)))
            .isEmpty(),
        "damaged");
  }

  @Test
  void pins_moveToTheTargetsCpus() {
    String xml = DomainXml.of(shape("web-7"), everything("shop"));
    List<Action.Pin> pins =
        List.of(new Action.Pin(0, List.of(5)), new Action.Pin(1, List.of(6, 7)));
    Xml moved = Xml.parse(DomainXml.pinned(xml, pins));
    assertEquals(List.of(), new Readback(moved).differences(List.copyOf(pins)));
    assertEquals("5,6,7", moved.at("cputune/emulatorpin", "cpuset"));
  }

  @Test
  void everythingWritten_isValidByLibvirtsSchemas() throws IOException, InterruptedException {
    validate("domain.rng", DomainXml.of(shape("web-7"), everything("shop & sons")));
    validate("domain.rng", DomainXml.of(shape("bare").withDisk(""), List.of()));
    validate("storagevol.rng", VolumeXml.of("v.qcow2", 3));
    validate(
        "nwfilter.rng",
        FilterXml.of(
            "web-7",
            new UUID(1, 2),
            List.of(
                FirewallRule.parse("accept in tcp 8000-8080 from 10.0.0.0/8"),
                FirewallRule.parse("drop out udp 53 to 0.0.0.0/0"),
                FirewallRule.parse("accept in icmp * from 192.168.0.0/16"),
                FirewallRule.parse("drop in any * from 172.16.0.0/12"))));
  }

  /** By xmllint, which knows RELAX NG; both come with Debian's packages. */
  private void validate(String schema, String xml) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isRegularFile(SCHEMAS.resolve(schema)),
        "no libvirt schemas at " + SCHEMAS + " (Debian: apt-get install libvirt-daemon-system)");
    Path file = folder.resolve("d.xml");
    Files.writeString(file, xml);
    Process xmllint;
    try {
      xmllint =
          new ProcessBuilder(
                  "xmllint",
                  "--noout",
                  "--relaxng",
                  SCHEMAS.resolve(schema).toString(),
                  file.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException absent) {
      Assumptions.abort("no xmllint (Debian: apt-get install libxml2-utils)");
      return;
    }
    String said = new String(xmllint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, xmllint.waitFor(), said + "\n" + xml);
  }
}
