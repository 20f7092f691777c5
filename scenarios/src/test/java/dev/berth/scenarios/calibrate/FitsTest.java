package dev.berth.scenarios.calibrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.calibrate.ServerSeries.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitsTest {

  private static final SequentialDraws DRAWS = new Draws(3).sequence(Stream.named("test"), 0);

  /**
   * A node of base 21, 30 K at 100 W, exponent 0.8, 600 s, under power that jumps; one a minute.
   */
  private static ServerSeries node(double noise) {
    int n = 3000;
    double[] seconds = new double[n];
    double[] watts = new double[n];
    for (int i = 0; i < n; i++) {
      seconds[i] = 60.0 * i;
      watts[i] = i % 37 == 0 || i == 0 ? 50 + 250 * DRAWS.nextDouble() : watts[i - 1];
    }
    double[] celsius = new ThermalModel(21, 30, 0.8, 600, 0).predict(seconds, watts, new double[n]);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double error = noise * DRAWS.nextGaussian();
      double use = (watts[i] - 50) / 250;
      samples.add(new Sample(seconds[i], watts[i], celsius[i] + error, Double.NaN, use));
    }
    return new ServerSeries("made", samples);
  }

  @Test
  void aMadeNodeIsFoundAgain() {
    ThermalModel model = ThermalFit.of(node(0)).model();
    assertEquals(21, model.baseCelsius(), 0.2);
    assertEquals(30, model.risePer100Watts(), 0.2);
    assertEquals(0.8, model.exponent(), 0.01);
    assertEquals(600, model.seconds(), 6);
  }

  @Test
  void theHeldOutErrorOfTheRightModelIsTheNoise_andThatOfALineIsMore() {
    ThermalFit fit = ThermalFit.of(node(0.5));
    assertEquals(0.5, fit.powerAlone().deviation(), 0.05);
    assertTrue(fit.bestLine().deviation() > 2, "a line cannot follow a time constant");
    assertEquals(3000 - 2100, fit.powerAlone().values().length);
  }

  @Test
  void trackingUsesEarlierErrorsOnly() {
    // gain 0.5; errors 2, then 2 - 1 = 1, then 1 - 0.5
    double[] corrected =
        ThermalModel.tracked(new double[] {10, 10, 10}, new double[] {12, 12, 12}, 0.5);
    assertArrayEquals(new double[] {10, 11, 11.5}, corrected);
  }

  @Test
  void aStraightPowerCurveIsFoundAgain() {
    // 2u - u^1 = u: the exponent of a straight line is 1
    PowerFit fit = PowerFit.of(node(0));
    assertEquals(50, fit.fit().base(), 1e-3);
    assertEquals(250, fit.fit().slope(), 1e-3);
    assertEquals(1, fit.exponent(), 1e-3);
  }

  @Test
  void anIpmiLogIsReadByBlocks_andIncompleteOnesAreLeftOut(@TempDir Path folder)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (int minute = 0; minute < 120; minute++) {
      text.append("Timestamp: 2025-06-03 %02d:%02d:11 UTC%n".formatted(minute / 60, minute % 60));
      text.append("Sys Power                | %d Watts         | ok%n".formatted(200 + minute));
      text.append("CPU 1 Temp               | 30 degrees C      | ok\n");
      text.append("CPU 2 Temp               | 40 degrees C      | ok\n");
      if (minute != 5) {
        text.append("Ambient Temp             | 21 degrees C      | ok\n");
      }
      text.append("Progress                 | Not Readable      | ns\n");
    }
    Path file = Files.writeString(folder.resolve("node7-2025-06-03.txt"), text);
    ServerSeries server = MeasuredServers.read(List.of(file)).get(0);
    assertEquals("node7", server.name());
    assertEquals(119, server.size());
    assertEquals(35, server.samples().get(0).celsius());
    assertEquals(21, server.inletOrZero()[0]);
    assertEquals(60, server.seconds()[1] - server.seconds()[0]);
  }

  @Test
  void badFilesAreRefusedWithTheirPlace(@TempDir Path folder) throws IOException {
    Path unknown = Files.writeString(folder.resolve("x.txt"), "hello\n");
    assertTrue(
        assertThrows(BadInputException.class, () -> MeasuredServers.read(List.of(unknown)))
            .getMessage()
            .contains("x.txt"));
    Path broken =
        Files.writeString(
            folder.resolve("y.txt"),
            "name\ttimestamp\tpowerave\nserver\t2025-10-20 14:00:00.000\tmany\n");
    assertTrue(
        assertThrows(BadInputException.class, () -> MeasuredServers.read(List.of(broken)))
            .getMessage()
            .contains("y.txt:2"));
  }
}
