package dev.berth.libvirt.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.configuration.FirewallRule;
import dev.berth.configuration.Settings;
import dev.berth.laws.Requests;
import dev.berth.model.BadInputException;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path folder;

  private static LaunchRequest request() {
    return Requests.of(7, 1500, 512)
        .withPolicy(
            new ConfigurationPolicy(
                "p",
                1,
                Map.of(
                    Settings.WEIGHT.key(),
                    2048L,
                    Settings.CAP.key(),
                    0.25,
                    Settings.PINNING.key(),
                    "core",
                    Settings.FIREWALL_RULES.key(),
                    List.of(
                        FirewallRule.parse("accept in tcp 443 from 0.0.0.0/0"),
                        FirewallRule.parse("drop out any * to 10.0.0.0/8")))));
  }

  @Test
  void launchThatWasBegun_isKnownAfterACrash_withItsPolicy() {
    Path file = folder.resolve("j");
    Journal journal = Journal.open(file);
    journal.begin(request(), "host a&b=c", "7.0@1");
    journal.close(); // as a crash would: nothing was ended
    try (Journal again = Journal.open(file)) {
      Journal.Begun begun = again.open().get(7L);
      assertEquals("host a&b=c", begun.host());
      assertEquals(request().policy().settings(), begun.request().policy().settings());
      assertEquals(request().demand(), begun.request().demand());
      assertEquals(8, again.nextInstance());
      again.end(7);
      assertTrue(again.open().isEmpty());
    }
    assertTrue(Journal.look(file).open().isEmpty());
  }

  @Test
  void lineThatACrashCutShort_isPassedOver() throws IOException {
    Path file = folder.resolve("j");
    try (Journal journal = Journal.open(file)) {
      journal.begin(request(), "a", "7.0@1");
    }
    String whole = Files.readString(file);
    for (int length = 0; length < whole.length() - 4; length += 7) {
      Files.writeString(file, whole.substring(0, length));
      try (Journal again = Journal.open(file)) {
        assertTrue(again.open().isEmpty(), "cut at " + length);
        again.begin(request(), "b", "7.1@2"); // what follows is whole
      }
      assertEquals("b", Journal.look(file).open().get(7L).host());
    }
  }

  @Test
  void secondProcess_isToldToWait() {
    Path file = folder.resolve("j");
    try (Journal first = Journal.open(file)) {
      BadInputException refused = assertThrows(BadInputException.class, () -> Journal.open(file));
      assertTrue(refused.getMessage().contains("in use"), refused.getMessage());
      assertTrue(Journal.look(file).open().isEmpty(), "looking is allowed");
      assertThrows(
          IllegalStateException.class, () -> Journal.look(file).begin(request(), "a", "d"));
      assertTrue(first.open().isEmpty());
    }
  }
}
