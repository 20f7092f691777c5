package dev.berth.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.ConfigurationPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void everySetting_standsUnderItsAreaAndHasADocument() {
    for (Setting<?> setting : Settings.all()) {
      assertTrue(setting.key().startsWith(setting.area().key() + "."), setting.key());
      assertTrue(setting.doc().endsWith("."), setting.key());
      assertEquals(setting, Settings.get(setting.key()));
    }
  }

  @Test
  void policyThatDoesNotNameASetting_saysNothingAboutIt() {
    assertNull(Settings.WEIGHT.in(ConfigurationPolicy.DEFAULT));
    assertEquals(1024L, Settings.WEIGHT.in(ConfigurationPolicy.DEFAULT, 1024L));
  }

  @Test
  void policyThatNamesASetting_hasItsValue() {
    Object weight = Settings.WEIGHT.kind().accept(2048);
    ConfigurationPolicy policy =
        new ConfigurationPolicy("web", 1, Map.of(Settings.WEIGHT.key(), weight));
    assertEquals(2048L, Settings.WEIGHT.in(policy));
  }

  @ParameterizedTest
  @CsvSource({
    "hypervisor.weight, 1", // 2 is the least
    "hypervisor.weight, 2.5", // whole
    "hypervisor.cap, 1.5", // 1 is the most
    "hypervisor.bias, fast",
    "instance.metadata-address, 10.0.0.256",
    "instance.network-device-name, 0eth",
    "image.name, ../etc/passwd",
  })
  void valueOutsideItsKind_isRefusedWithWhatIsExpected(String key, String value) {
    Setting<?> setting = Settings.get(key);
    Object given =
        value.matches("[0-9.]+") && !key.contains("address") ? Double.valueOf(value) : value;
    String message =
        assertThrows(IllegalArgumentException.class, () -> setting.kind().accept(given))
            .getMessage();
    assertTrue(message != null && message.contains(setting.kind().expected()), message);
    assertTrue(message != null && message.contains(String.valueOf(given)), message);
  }

  @Test
  void list_namesNothingTwice() {
    assertEquals(
        List.of("aes", "avx2"), Settings.CPU_FEATURES.kind().accept(List.of("aes", "avx2")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Settings.CPU_FEATURES.kind().accept(List.of("aes", "aes")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accept in tcp 443 from 0.0.0.0/0",
        "drop out udp 53-60 to 10.0.0.0/8",
        "accept in icmp * from 192.168.0.0/16"
      })
  void firewallRule_isWrittenAsItWasRead(String rule) {
    assertEquals(rule, FirewallRule.parse(rule).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accept in tcp 443 to 0.0.0.0/0", // in comes from
        "accept in tcp 70000 from 0.0.0.0/0",
        "accept in tcp 90-80 from 0.0.0.0/0",
        "accept in tcp 80 from 0.0.0.0/33",
        "accept in tcp 80 from 0.0.0.0/0; rm -rf /"
      })
  void firewallRule_thatIsNone_isRefused(String rule) {
    assertThrows(IllegalArgumentException.class, () -> FirewallRule.parse(rule));
  }
}
