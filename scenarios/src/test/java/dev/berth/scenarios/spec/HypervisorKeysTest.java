package dev.berth.scenarios.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.sim.hypervisor.HypervisorSpec;
import dev.berth.sim.image.ImageSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of shared processors, images and drift: defaults, and what is wrong with them. */
class HypervisorKeysTest {

  private static final String SCENARIO =
      """
      horizon: 2h
      datacenter:
        hostTypes: [{name: standard, vcpus: 32, memory: 128 GiB}]
        groups: [{type: standard, count: 10}]
      workload: {source: azure-2017-generator}
      strategies: [first-fit]
      """;

  private static Scenario read(String more) {
    Path folder = Path.of(".");
    return Study.of(
            YamlReader.parse(SCENARIO + more + "\n", "test"), "test", new Locations(folder, folder))
        .base();
  }

  @Test
  void withoutTheKeys_nothingOfItIsModelled() {
    Scenario scenario = read("");
    assertTrue(scenario.relocation().actions().hypervisor().isEmpty());
    assertTrue(scenario.relocation().actions().images().isEmpty());
    assertTrue(scenario.bodies().drift().isEmpty());
  }

  @Test
  void emptyKeys_takeEveryDefault() {
    Scenario scenario = read("hypervisor: {}\nimages: {}\ndrift: {}");
    assertEquals(
        HypervisorSpec.DEFAULT, scenario.relocation().actions().hypervisor().orElseThrow());
    assertEquals(ImageSpec.DEFAULT, scenario.relocation().actions().images().orElseThrow());
    assertEquals(300_000, scenario.bodies().drift().orElseThrow().durationTicks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hypervisor: {switchMicro: 3} | hypervisor.switchMicro",
        "hypervisor: {sliceMillis: {latency: 0}} | above 0",
        "hypervisor: {hardware: {turboGain: 0.5}} | hypervisor.hardware.turboGain",
        "hypervisor: {hardware: {leastFrequency: 0}} | leastFrequency",
        "hypervisor: {configure: {failureProbability: 2}} | failureProbability",
        "images: {store: 0} | must be above 0",
        "images: {hostCache: 40} | images.hostCache",
        "drift: {tolerance: 2} | drift.tolerance",
        "drift: {duration: soon} | drift.duration"
      })
  void whatIsWrong_isSaidWithItsKey(String more, String part) {
    String message =
        String.valueOf(assertThrows(BadInputException.class, () -> read(more)).getMessage());
    assertTrue(message.contains(part), message);
  }

  @Test
  void imagesAndAFixedLaunchLatency_excludeEachOther() {
    String message =
        String.valueOf(
            assertThrows(BadInputException.class, () -> read("images: {}\nlaunchLatency: 20s"))
                .getMessage());
    assertTrue(message.contains("launchLatency"), message);
  }
}
