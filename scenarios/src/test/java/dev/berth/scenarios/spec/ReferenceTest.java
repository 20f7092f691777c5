package dev.berth.scenarios.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.scenarios.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** scenarios/reference.yaml says what holds when nothing is said. */
final class ReferenceTest {

  private static final Locations LOCATIONS =
      new Locations(Path.of("").toAbsolutePath(), Path.of("traces"));

  /** Nothing but the keys that have no default. */
  private static final String LEAST =
      """
      name: reference
      datacenter:
        hostTypes: [{name: standard, vcpus: 32, memory: 128 GiB}]
        groups: [{type: standard, count: 10}]
        hosts: []
      workload: {source: azure-2017-generator}
      strategies: [first-fit]
      """;

  @Test
  void everyValueOfTheReference_isTheDefault() {
    Path root = Path.of(System.getProperty("berth.root", "..")).toAbsolutePath();
    Study reference =
        Study.read(root.resolve("scenarios/reference.yaml"), List.of(), List.of(), LOCATIONS);
    Study least = Study.of(YamlReader.parse(LEAST, "least"), "least", LOCATIONS);
    assertEquals(least.resolved(), reference.resolved());
  }

  @Test
  void aResolvedStudy_resolvesToItself() {
    Study least = Study.of(YamlReader.parse(LEAST, "least"), "least", LOCATIONS);
    Study again = Study.of(YamlReader.parse(least.resolved(), "resolved"), "x", LOCATIONS);
    assertEquals(least.resolved(), again.resolved());
  }

  @Test
  void everyShippedStrategy_compilesUnderItsFilesName() {
    List<String> names = ShippedStrategies.all().stream().map(s -> s.name()).toList();
    assertEquals(ShippedStrategies.NAMES, names);
  }
}
