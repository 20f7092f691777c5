package dev.berth.scenarios.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.reports.store.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The published schemas say what the registry says. */
final class SchemaTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("berth.root", "..")).resolve("docs/schema");

  @Test
  void thePublishedSchemas_areThoseOfTheRegistry() throws IOException {
    assertEquals(
        Json.text(JsonSchema.policy()),
        Files.readString(FOLDER.resolve("configuration-policy.schema.json")),
        "write it anew: berth policies schema > docs/schema/configuration-policy.schema.json");
    assertEquals(
        Json.text(AccountsSchema.accounts()),
        Files.readString(FOLDER.resolve("accounts.schema.json")),
        "write it anew: berth policies schema --accounts > docs/schema/accounts.schema.json");
  }

  @Test
  void everySetting_isInTheSchema() {
    Map<?, ?> properties = (Map<?, ?>) JsonSchema.policy().get("properties");
    for (Setting<?> setting : Settings.all()) {
      Map<?, ?> area = (Map<?, ?>) properties.get(setting.area().key());
      String name = setting.key().substring(setting.area().key().length() + 1);
      assertTrue(((Map<?, ?>) area.get("properties")).containsKey(name), setting.key());
    }
  }

  /** Patterns of JSON Schema are those of ECMA-262; these are in what it shares with Java. */
  @Test
  void everyPattern_compiles() {
    compilePatterns(JsonSchema.policy());
    compilePatterns(AccountsSchema.accounts());
  }

  private static void compilePatterns(Object schema) {
    if (schema instanceof Map<?, ?> map) {
      if (map.get("pattern") instanceof String pattern) {
        assertTrue(Pattern.compile(pattern).pattern().startsWith("^"));
      }
      map.values().forEach(SchemaTest::compilePatterns);
    }
  }
}
