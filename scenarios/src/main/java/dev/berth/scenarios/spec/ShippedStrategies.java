package dev.berth.scenarios.spec;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.strategy.StrategySpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The strategies that ship with Berth: one file and one name each. */
public final class ShippedStrategies {

  /** Their names, in the order in which they are listed. */
  public static final List<String> NAMES =
      List.of(
          "first-fit",
          "next-fit",
          "best-fit",
          "worst-fit",
          "random",
          "round-robin",
          "dot-product",
          "l2-norm",
          "tetris",
          "pack-then-spread",
          "spread-racks",
          "low-utilisation",
          "licence-aware",
          "cache-aware",
          "availability",
          "performance-match",
          "default",
          "cloudsim-best-fit",
          "reference.clairvoyant");

  private ShippedStrategies() {}

  /**
   * The section of a shipped strategy's file.
   *
   * @throws BadInputException when there is none of this name
   */
  static Section section(String name) {
    return Section.of(YamlReader.parse(text(name), "strategies/" + name + ".yaml"));
  }

  public static StrategySpec get(String name) {
    return StrategyFile.readWhole(section(name));
  }

  public static List<StrategySpec> all() {
    return NAMES.stream().map(ShippedStrategies::get).toList();
  }

  /** The file as it is written. */
  public static String text(String name) {
    String resource = "/strategies/" + name + ".yaml";
    try (InputStream in = ShippedStrategies.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new BadInputException("There is no strategy named %s.".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
