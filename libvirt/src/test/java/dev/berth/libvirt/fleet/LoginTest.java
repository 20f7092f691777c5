package dev.berth.libvirt.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.berth.libvirt.Samples;
import dev.berth.libvirt.host.HostEntry;
import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.link.LibvirtException;
import dev.berth.libvirt.link.Login;
import dev.berth.libvirt.link.NativeLink;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test driver can ask for a password, so logging in is tested for real. */
class LoginTest {

  private static final String ASKS = "<auth><user password=\"sesame\">ann</user></auth>";

  @TempDir Path folder;

  @BeforeEach
  void library() {
    Samples.requireLibvirt();
  }

  private HostEntry host(String user, String password) throws IOException {
    return Samples.host(folder, "locked", ASKS, new Login(user, () -> password));
  }

  @Test
  void rightPassword_opens() throws IOException {
    HostEntry host = host("ann", "sesame");
    try (HostLink link = NativeLink.open(host.uri(), host.login())) {
      assertEquals(8, link.node().cpus());
    }
  }

  @Test
  void wrongPassword_isRefused_andNoMessageHasIt() throws IOException {
    HostEntry host = host("ann", "hunter2");
    LibvirtException refused =
        assertThrows(
            LibvirtException.class, () -> NativeLink.open(host.uri(), host.login()).close());
    assertFalse(String.valueOf(refused.getMessage()).contains("hunter2"));
    assertFalse(host.toString().contains("hunter2"), "nor does the entry's text");
  }

  @Test
  void noLogin_isRefused() throws IOException {
    HostEntry host = Samples.host(folder, "locked", ASKS, Login.NONE);
    assertThrows(LibvirtException.class, () -> NativeLink.open(host.uri(), host.login()).close());
  }
}
