package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.berth.scenarios.command.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs through the command. */
final class RunTest {

  @TempDir Path folder;

  @BeforeEach
  void writeScenario() throws IOException {
    TinyScenario.write(folder, TinyScenario.TEXT);
  }

  private Result berth(String... words) {
    Result result = CommandLine.in(folder).run(words);
    assertEquals(ExitStatus.DONE, result.status(), result.err());
    return result;
  }

  /** Without the report, whose charts take longer than the run. */
  private Result run(String... options) {
    return berth(
        Stream.concat(Stream.of("run", "tiny.yaml", "--no-report"), Stream.of(options))
            .toArray(String[]::new));
  }

  private byte[] kpis(String out) throws IOException {
    return Files.readAllBytes(folder.resolve(out).resolve("kpis.csv"));
  }

  @Test
  void threadsAndRepetition_changeNoByte() throws IOException {
    berth("run", "tiny.yaml", "--out", "one", "--threads", "1");
    run("--out", "two", "--threads", "2");
    run("--out", "three", "--threads", "2");
    assertArrayEquals(kpis("one"), kpis("two"));
    assertArrayEquals(kpis("two"), kpis("three"));
    assertTrue(Files.size(folder.resolve("one/report.html")) > 1000);
  }

  @Test
  void theResolvedScenario_runsToTheSameResults() throws IOException {
    run("--out", "one");
    berth("run", "one/scenario.yaml", "--out", "again", "--no-report");
    assertArrayEquals(kpis("one"), kpis("again"));
    assertEquals(
        Files.readString(folder.resolve("one/scenario.yaml")),
        Files.readString(folder.resolve("again/scenario.yaml")));
  }

  @Test
  void aDeletedCell_aloneIsRunAgain() throws IOException {
    run("--out", "out");
    byte[] before = kpis("out");
    List<Path> cells = list(folder.resolve("out/cells"));
    assertEquals(4, cells.size());
    delete(cells.get(1));
    Result resumed = run("--out", "out");
    assertTrue(resumed.err().startsWith("1 cells"), resumed.err());
    assertTrue(resumed.err().contains("3 cells were finished before"), resumed.err());
    assertArrayEquals(before, kpis("out"));
  }

  @Test
  void anotherScenario_isNotMixedIn() {
    run("--out", "out");
    Result other =
        CommandLine.in(folder).run("run", "tiny.yaml", "--out", "out", "--set", "seed=2");
    assertEquals(ExitStatus.BAD_INPUT, other.status());
    assertTrue(other.err().contains("holds results of another scenario"), other.err());
    assertTrue(other.err().contains("\"seed: 1\""), other.err());
  }

  @Test
  void scanAndIndex_giveTheSameBytes_andTheManifestNamesThem() throws IOException {
    run("--out", "auto");
    run("--out", "scan", "--set", "placer=scan");
    assertArrayEquals(kpis("auto"), kpis("scan"));
    String auto = Files.readString(folder.resolve("auto/manifest.json"));
    String scan = Files.readString(folder.resolve("scan/manifest.json"));
    assertTrue(auto.contains("index-refreshes"), auto);
    assertTrue(scan.contains("scan: the scenario asks for it"), scan);
    assertFalse(scan.contains("index-refreshes"), scan);
  }

  @Test
  void allOfAzure2017_isPlacedAlikeByScanAndIndex() throws IOException {
    String named = System.getenv("BERTH_TRACES");
    Path traces = named == null ? CommandLine.root().resolve("../shared/traces") : Path.of(named);
    Path trace = traces.resolve("azure-2017/vmtable.csv.gz").toAbsolutePath().normalize();
    assumeTrue(Files.isRegularFile(trace), "The Azure 2017 trace is not at " + trace);
    String scenario = CommandLine.root().resolve("scenarios/azure-2017.yaml").toString();
    for (String placer : List.of("scan", "index")) {
      berth(
          "run",
          scenario,
          "--out",
          placer,
          "--no-report",
          "--strategies",
          "best-fit",
          "--set",
          "placer=" + placer,
          "--set",
          "workload.path=" + trace);
    }
    assertArrayEquals(kpis("scan"), kpis("index"));
  }

  @Test
  void shards_togetherGiveTheWhole() throws IOException {
    run("--out", "whole");
    run("--out", "parts", "--shard", "1/2");
    assertFalse(Files.exists(folder.resolve("parts/kpis.csv")));
    run("--out", "parts", "--shard", "2/2");
    assertArrayEquals(kpis("whole"), kpis("parts"));
  }

  @Test
  void aSweep_hasOneRowPerPoint() throws IOException {
    TinyScenario.write(
        folder, TinyScenario.TEXT + "sweep: {workload.scale: [0.5, 1], waitQueue: [0s, 10m]}\n");
    run("--out", "out", "--audit", "every-event");
    // header + 2 strategies x 2 replications x (2 x 2) points = 17 lines
    assertEquals(17, Files.readAllLines(folder.resolve("out/kpis.csv")).size());
  }

  @Test
  void quickstartAtATenth_isSoundAtEveryEvent() {
    String scenario = CommandLine.root().resolve("scenarios/quickstart.yaml").toString();
    berth(
        "run",
        scenario,
        "--out",
        "q",
        "--no-report",
        "--replications",
        "1",
        "--strategies",
        "best-fit,worst-fit,random",
        "--set",
        "workload.scale=0.1",
        "--set",
        "datacenter.groups.0.count=20",
        "--set",
        "datacenter.groups.1.count=10",
        "--audit",
        "every-event");
  }

  @Test
  void explain_saysWinnerAndRefusals() {
    Result page = berth("explain", "tiny.yaml", "--strategy", "best-fit", "--request", "30");
    assertTrue(page.out().contains("Request 30"), page.out());
    assertTrue(page.out().contains("best-fit places it"), page.out());
    Result json =
        berth("explain", "tiny.yaml", "--strategy", "best-fit", "--request", "30", "--json");
    assertTrue(json.out().contains("\"winner\""), json.out());
  }

  @Test
  void explain_saysWhatWouldTurnIt_alsoOnAFleetThatIsNot() {
    Result page = berth("explain", "tiny.yaml", "--strategy", "best-fit", "--request", "30");
    assertTrue(page.out().contains("Weight 1 of used-after (tier 1): "), page.out());
    String winner = page.out().replaceAll("(?s).*places it on ([^ .]+).*", "$1");
    Result without =
        berth(
            "explain",
            "tiny.yaml",
            "--strategy",
            "best-fit",
            "--request",
            "30",
            "--without-host",
            winner);
    assertFalse(without.out().contains("places it on " + winner + "."), without.out());
    Result none =
        CommandLine.in(folder)
            .run(
                "explain",
                "tiny.yaml",
                "--strategy",
                "best-fit",
                "--request",
                "30",
                "--without-host",
                "nope");
    assertEquals(ExitStatus.BAD_INPUT, none.status());
    assertTrue(none.err().contains("there is no such host; "), none.err());
  }

  @Test
  void aNewScenario_checksAndSoDoWhatShips() {
    berth("new", "mine");
    Result check = berth("check", "mine.yaml");
    assertTrue(check.out().contains("40 hosts"), check.out());
    Path scenarios = CommandLine.root().resolve("scenarios");
    berth("check", scenarios.resolve("quickstart.yaml").toString());
    berth("check", scenarios.resolve("reference.yaml").toString());
  }

  @Test
  void listsAndHelp_comeForEveryCommand() {
    assertTrue(berth("policies", "list").out().contains("best-fit"));
    assertTrue(berth("policies", "show", "best-fit").out().contains("used-after"));
    assertTrue(berth("policies", "show", "spread").out().contains("rack"));
    assertTrue(berth("traces", "list").out().contains("planetlab"));
    for (String name : Commands.all().keySet()) {
      String[] words = (name + " --help").split(" ");
      assertTrue(berth(words).out().contains("Usage: berth " + name), name);
      assertTrue(berth("--help").out().contains("  " + name), name);
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
