package dev.berth.scenarios.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Carbon intensity and price over a run. */
class EnvironmentFileTest {

  private static final long HOUR = Ticks.PER_HOUR;

  private static final String SCENARIO =
      """
      horizon: 2h
      datacenter:
        hostTypes: [{name: standard, vcpus: 32, memory: 128 GiB}]
        groups: [{type: standard, count: 10}]
      workload: {source: azure-2017-generator}
      strategies: [first-fit]
      environment:
        carbonIntensity: {path: grid.csv, column: grams%s}
      """;

  private final Path folder;

  EnvironmentFileTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(
        folder.resolve("grid.csv"),
        """
        timestamp,grams
        2024-01-01 00:00:00,100
        2024-01-01 01:00:00,400
        2024-01-01 02:00:00,200
        2024-01-01 03:00:00,
        """);
  }

  private GridSeries read(String more) {
    return Study.of(
            YamlReader.parse(SCENARIO.formatted(more), "test"),
            "test",
            new Locations(folder, folder))
        .base()
        .environment()
        .carbonIntensity()
        .orElseThrow();
  }

  @Test
  void means_areWeightedByTime() {
    GridSeries grid = read("");
    assertEquals(100, grid.mean(0, HOUR), 1e-9);
    // Half an hour at 100, half an hour at 400.
    assertEquals(250, grid.mean(HOUR / 2, HOUR * 3 / 2), 1e-9);
    // Half an hour at 100, an hour at 400, half an hour at 200: (50 + 400 + 100) / 2
    assertEquals(275, grid.mean(HOUR / 2, HOUR * 5 / 2), 1e-9);
  }

  @Test
  void aStartInsideTheFile_becomesTickZero() {
    GridSeries grid = read(", from: \"2024-01-01T00:30\"");
    assertEquals(100, grid.mean(0, HOUR / 2), 1e-9);
    assertEquals(400, grid.mean(HOUR / 2, HOUR * 3 / 2), 1e-9);
  }

  @Test
  void aRunThatTheFileDoesNotCover_isRefusedWithBothTimes() {
    assertMessage(", from: \"2024-01-01T03:00\"", "has no value");
    assertMessage(", from: \"2023-12-31T00:00\"", "the file covers 24.0 h to 28.0 h");
    assertMessage(", from: yesterday", "is \"yesterday\", not a UTC time");
    assertMessage(", time: when", "has no readable columns when");
  }

  private void assertMessage(String more, String part) {
    String message =
        String.valueOf(assertThrows(BadInputException.class, () -> read(more)).getMessage());
    assertTrue(message.contains(part), message);
    assertTrue(message.contains("environment.carbonIntensity"), message);
  }

  private Study outdoor(String environment, String more) {
    String scenario =
        SCENARIO.substring(0, SCENARIO.indexOf("  carbonIntensity"))
            + "  outdoorTemperature: "
            + environment
            + "\n"
            + more;
    return Study.of(YamlReader.parse(scenario, "test"), "test", new Locations(folder, folder));
  }

  private double outdoorMean(String environment) {
    return outdoor(environment, "physics: {}")
        .base()
        .environment()
        .outdoorAir()
        .orElseThrow()
        .meanCelsius(0, 2 * HOUR);
  }

  @Test
  void outdoorAir_isAConstant_aDayOrAFile() {
    assertEquals(12, outdoorMean("{value: 12}"), 1e-9);
    // an hour at 100, an hour at 400
    assertEquals(250, outdoorMean("{path: grid.csv, column: grams}"), 1e-9);
    // two hours around the warmest: 15 + 5 sin(15 degrees) / (pi / 12)
    assertEquals(
        15 + 5 * Math.sin(Math.PI / 12) / (Math.PI / 12),
        outdoorMean("{mean: 15, amplitude: 5, peakHour: 15, startHour: 14}"),
        1e-9);
  }

  @Test
  void thePlantFollowsIt_andEitherAloneIsRefused() {
    var cooling =
        outdoor("{value: 25}", "physics: {cooling: {rejection: {approach: 4}}}")
            .base()
            .bodies()
            .physics()
            .orElseThrow()
            .cooling();
    assertEquals(4, cooling.rejection().orElseThrow().approachKelvin());
    assertRefused(() -> outdoor("{value: 25}", ""), "physics is not there");
    assertRefused(
        () -> read("}\nphysics: {cooling: {rejection: {approach: 4}}"),
        "needs environment.outdoorTemperature");
  }

  private static void assertRefused(Executable reading, String what) {
    String message = assertThrows(BadInputException.class, reading).getMessage();
    assertTrue(message.contains(what), message);
  }
}
