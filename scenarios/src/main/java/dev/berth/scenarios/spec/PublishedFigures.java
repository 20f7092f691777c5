package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Figures of another system that ship with Berth, beside which a scenario's results are shown.
 *
 * @param csv as {@link dev.berth.reports.store.Published} reads it
 */
public record PublishedFigures(String name, String csv) {

  static final String KEY = "published";

  /** One file each. */
  private static final List<String> NAMES =
      List.of("planetlab-20110303-cloudsim-3.0.3", "planetlab-20110303-cloudsim-7.0.1");

  /** Empty without the key. */
  static Optional<PublishedFigures> read(Section scenario) {
    return scenario.has(KEY)
        ? Optional.of(get(scenario.get(KEY, Kinds.word(NAMES))))
        : Optional.empty();
  }

  private static PublishedFigures get(String name) {
    try (InputStream in =
        PublishedFigures.class.getResourceAsStream("/published/" + name + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("The published figures %s are not packed.".formatted(name));
      }
      return new PublishedFigures(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
