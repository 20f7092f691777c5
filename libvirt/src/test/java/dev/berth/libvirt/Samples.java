package dev.berth.libvirt;

import dev.berth.libvirt.host.HostEntry;
import dev.berth.libvirt.host.Template;
import dev.berth.libvirt.link.Login;
import dev.berth.libvirt.link.NativeLink;
import dev.berth.libvirt.plan.DomainShape;
import dev.berth.libvirt.reading.SensorSpec;
import dev.berth.model.BadInputException;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** Hosts of libvirt's test driver, and templates, for tests. */
public final class Samples {

  private static final String HOST =
      """
      <node>
        <cpu><mhz>2400</mhz><model>x86_64</model><active>8</active><nodes>1</nodes><sockets>1</sockets><cores>8</cores><threads>1</threads></cpu>
        <memory>16777216</memory>
        %s
      </node>
      """;

  private Samples() {}

  /** Skips the test where libvirt's client library is absent, and says what to install. */
  public static void requireLibvirt() {
    try {
      NativeLink.requireLibrary();
    } catch (BadInputException absent) {
      Assumptions.abort(absent.getMessage());
    }
  }

  /** A host of 8 CPUs and 16 GiB of its own, with more elements of the test driver's file. */
  public static HostEntry host(Path folder, String name, String more, Login login)
      throws IOException {
    Path file = folder.resolve(name + ".xml");
    Files.writeString(file, HOST.formatted(more));
    return entry(name, "test://" + file, login);
  }

  public static HostEntry entry(String name, String uri, Login login) {
    return new HostEntry(
        name,
        uri,
        login,
        "",
        "rack-" + name,
        "feed-0",
        "zone-0",
        Set.of(),
        OverCommit.NONE,
        PowerCurve.linear(100, 300),
        HostEntry.KvmUse.AUTO,
        List.of(),
        0,
        100,
        0,
        "",
        "",
        SensorSpec.NONE);
  }

  public static Template template() {
    return new Template(
        "x86_64", "", DomainShape.Boot.FROM_DISK, "", "", Template.Ready.RUNNING, 5000, 1000);
  }
}
