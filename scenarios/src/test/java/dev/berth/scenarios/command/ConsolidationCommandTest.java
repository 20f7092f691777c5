package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.scenarios.command.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The PlanetLab scenario as it ships, on a hand-made day of eight instances. */
final class ConsolidationCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void aDayOfEightInstances() throws IOException {
    Path day = Files.createDirectories(folder.resolve("traces/planetlab/20110303"));
    for (int instance = 0; instance < 8; instance++) {
      StringBuilder lines = new StringBuilder();
      for (int sample = 0; sample < 288; sample++) {
        lines.append(5 + (instance * 7 + sample * 3) % 60).append('\n');
      }
      Files.writeString(day.resolve("node-" + instance), lines);
    }
    Path shipped = CommandLine.root().resolve("scenarios/planetlab.yaml");
    Files.writeString(
        folder.resolve("pl.yaml"), Files.readString(shipped).replace("count: 400", "count: 6"));
  }

  private Result berth(String... words) {
    return CommandLine.in(folder).run(words);
  }

  @Test
  void theTable_standsBesideThePublishedOne_whateverTheThreads() throws IOException {
    String[] run = {"run", "pl.yaml", "--strategies", "npa,thr-mmt-0.8,mad-rs-2.5,lr-mc-1.2"};
    Result one =
        berth(
            run[0],
            run[1],
            run[2],
            run[3],
            "--threads",
            "1",
            "--out",
            "a",
            "--audit",
            "every-event");
    assertEquals(ExitStatus.DONE, one.status(), one.err());
    assertTrue(one.out().contains("Beside CloudSim 3.0.3"), one.out());
    assertTrue(one.out().contains("relative difference"), one.out());
    assertTrue(one.out().contains("192.6"), one.out());
    Result two = berth(run[0], run[1], run[2], run[3], "--threads", "2", "--out", "b");
    assertEquals(ExitStatus.DONE, two.status(), two.err());
    assertEquals(
        Files.readString(folder.resolve("a/kpis.csv")),
        Files.readString(folder.resolve("b/kpis.csv")));
    String report = Files.readString(folder.resolve("a/report.html"));
    assertTrue(report.contains("Beside published figures") && report.contains("href=\"#slatah\""));
    // 12 hosts, half at 117 W and half at 135 W, for 86,100.1 s
    double kwh = 6 * (117 + 135) * 86_100.1 / 3.6e6;
    String npa = Files.readAllLines(folder.resolve("a/kpis.csv")).get(1);
    assertTrue(npa.startsWith("npa,0,"), npa);
    List<String> head = List.of(Files.readAllLines(folder.resolve("a/kpis.csv")).get(0).split(","));
    assertEquals(
        kwh, Double.parseDouble(npa.split(",", -1)[head.indexOf("energy-kwh")]), 1e-9 * kwh);
  }

  @Test
  void aFinishedRun_isResumed_andNotRunAgain() {
    String[] run = {"run", "pl.yaml", "--strategies", "dvfs", "--out", "a"};
    assertEquals(ExitStatus.DONE, berth(run).status());
    assertTrue(berth(run).err().contains("2 cells were finished before and kept"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decisions=all | decisions: must be none in a consolidation run",
        "warmUp=5m | warmUp: must be 0s in a consolidation run",
        "series=host | series: must be fleet in a consolidation run",
        "consolidation.rules=cloudsim-4 | consolidation.rules: is \"cloudsim-4\", which is not known",
        "consolidation.repairs=idle-instances | there is no repair named \"idle-instances\"",
        "consolidation.fullPower=[thr-mmt-0.8] | fullPower names thr-mmt-0.8, which relocates",
        "consolidation.coreMips={hp-ml110-g4: 1860} | coreMips has no speed of host type hp-ml110-g5",
        "consolidation.instanceMips={type-0: 1} | instanceMips has no size of flavor type-1",
        "strategies=[best-fit] | the strategy best-fit has tiers, constraints or a tie-break",
        "strategies.2.relocation.detector.name=thr | there is no detector named thr",
        "strategies.2.relocation.detector.safety=2 | unknown key",
        "published=cloudsim | published: is \"cloudsim\", which is not known",
        "workload.flavors.0.memory=8192 MiB | No host can hold instance 0",
      })
  void whatItWouldNotObey_isRefused(String setting, String message) {
    Result result = berth("run", "pl.yaml", "--set", setting, "--out", "a");
    assertEquals(ExitStatus.BAD_INPUT, result.status(), result.out() + result.err());
    assertTrue(result.err().contains(message), result.err());
  }

  @Test
  void withoutTheTraces_theMessageSaysWhatToDo() throws IOException {
    try (var files = Files.list(folder.resolve("traces/planetlab/20110303"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder.resolve("traces/planetlab/20110303"));
    Result result = berth("run", "pl.yaml", "--out", "a");
    assertEquals(ExitStatus.BAD_INPUT, result.status());
    assertTrue(result.err().contains("BERTH_TRACES"), result.err());
    assertTrue(Files.notExists(folder.resolve("a")));
  }

  @Test
  void commandsAboutLaunches_refuseIt() {
    Result result = berth("explain", "pl.yaml", "--strategy", "dvfs", "--request", "0");
    assertEquals(ExitStatus.BAD_INPUT, result.status(), result.err());
    assertTrue(result.err().contains("no launch decisions"), result.err());
  }
}
