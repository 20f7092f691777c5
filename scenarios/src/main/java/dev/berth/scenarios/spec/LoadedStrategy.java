package dev.berth.scenarios.spec;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.scenarios.yaml.YamlWriter;
import dev.berth.strategy.StrategySpec;
import java.nio.file.Path;

/**
 * A strategy by its name or its file.
 *
 * @param definition YAML with every default
 */
public record LoadedStrategy(StrategySpec spec, String definition) {

  private static final String FILE_ENDING = ".yaml";

  /**
   * @param text the name of a shipped strategy, or a path that ends in .yaml
   * @param folder that a relative path starts from
   * @throws BadInputException when there is no such strategy or it is wrong
   */
  public static LoadedStrategy of(String text, Path folder) {
    if (!text.endsWith(FILE_ENDING) && !ShippedStrategies.NAMES.contains(text)) {
      throw new BadInputException(
          "--strategy %s: there is no strategy of this name; %s (or give a file that ends in .yaml)."
              .formatted(text, Nearest.hint(text, ShippedStrategies.NAMES)));
    }
    Section section =
        text.endsWith(FILE_ENDING)
            ? Section.of(YamlReader.read(folder.resolve(text)))
            : ShippedStrategies.section(text);
    StrategySpec spec = StrategyFile.readWhole(section);
    return new LoadedStrategy(spec, YamlWriter.write(section.resolved()));
  }
}
