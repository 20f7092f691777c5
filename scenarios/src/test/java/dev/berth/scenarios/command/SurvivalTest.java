package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.scenarios.command.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, cut into shards, joined, repeated and compared. */
final class SurvivalTest {

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

  private byte[] kpis(String out) throws IOException {
    return Files.readAllBytes(folder.resolve(out).resolve("kpis.csv"));
  }

  @Test
  void aKilledProcess_losesAndRepeatsNoFinishedCell() throws Exception {
    String scenario = "tiny.yaml";
    berth("run", scenario, "--out", "whole", "--replications", "30");
    Process process = start("run", scenario, "--out", "killed", "--replications", "30");
    Path cells = folder.resolve("killed/cells");
    while (finished(cells) < 3 && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    process.destroyForcibly();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    long before = finished(cells);
    assertTrue(before >= 3 && before < 60, before + " cells were finished when it was killed");
    Result resumed = berth("run", scenario, "--out", "killed", "--replications", "30");
    assertTrue(resumed.err().contains(before + " cells were finished before"), resumed.err());
    assertTrue(resumed.err().startsWith((60 - before) + " cells"), resumed.err());
    assertArrayEquals(kpis("whole"), kpis("killed"));
  }

  private Process start(String... words) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    classes,
                    "dev.berth.scenarios.command.Berth"),
                Stream.of(words))
            .toList();
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("process.log").toFile())
        .start();
  }

  private static long finished(Path cells) throws IOException {
    if (!Files.isDirectory(cells)) {
      return 0;
    }
    try (Stream<Path> folders = Files.list(cells)) {
      return folders.filter(cell -> !String.valueOf(cell.getFileName()).startsWith(".")).count();
    }
  }

  @Test
  void shardsInFoldersOfTheirOwn_mergeToTheWhole() throws IOException {
    berth("run", "tiny.yaml", "--out", "whole");
    berth("run", "tiny.yaml", "--out", "a", "--shard", "1/2");
    Result tooFew = CommandLine.in(folder).run("merge", "a", "--out", "joined");
    assertEquals(ExitStatus.BAD_INPUT, tooFew.status());
    assertTrue(tooFew.err().contains("2 of 4 cells are not finished"), tooFew.err());
    berth("run", "tiny.yaml", "--out", "b", "--shard", "2/2");
    berth("merge", "a", "b", "--out", "joined");
    assertArrayEquals(kpis("whole"), kpis("joined"));
    berth("run", "tiny.yaml", "--out", "other", "--set", "seed=2");
    Result mixed = CommandLine.in(folder).run("merge", "a", "other", "--out", "mixed");
    assertTrue(mixed.err().contains("is of another scenario"), mixed.err());
  }

  @Test
  void aManifest_isReproduced_andATamperedOneIsNot() throws IOException {
    berth("run", "tiny.yaml", "--out", "out");
    Path manifest = folder.resolve("out/manifest.json");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("m.json");
    Files.copy(manifest, elsewhere);
    assertTrue(berth("reproduce", "elsewhere/m.json").out().endsWith("reproduced\n"));
    String text = Files.readString(elsewhere);
    Files.writeString(elsewhere, text.replaceFirst("seed: 1", "seed: 2"));
    Result other =
        CommandLine.in(folder).run("reproduce", "elsewhere/m.json", "--out", "elsewhere/2");
    assertEquals(ExitStatus.CHECK_FAILED, other.status(), other.err());
    assertTrue(other.out().contains("not reproduced"), other.out());
    Result again = CommandLine.in(folder).run("reproduce", "elsewhere/m.json");
    assertTrue(again.err().contains("exists already"), again.err());
  }

  @Test
  void comparison_saysIdenticalOrWhere() {
    berth("run", "tiny.yaml", "--out", "a");
    berth("run", "tiny.yaml", "--out", "b", "--set", "workload.scale=2");
    berth("run", "tiny.yaml", "--out", "c", "--set", "seed=2");
    assertTrue(berth("compare", "a", "a").out().startsWith("identical: all KPIs of 4 cells"));
    assertTrue(berth("compare", "a", "b").out().contains("busy-hosts-mean"));
    Result seeds = CommandLine.in(folder).run("compare", "a", "c");
    assertEquals(ExitStatus.BAD_INPUT, seeds.status());
    assertTrue(seeds.err().contains("compare runs of one seed"), seeds.err());
  }

  @Test
  void precision_addsBatchesUntilNarrow_onAnyNumberOfThreads() throws IOException {
    String precision = "precision: {kpi: busy-hosts-mean, halfWidth: 0.2, batch: 3}\n";
    TinyScenario.write(
        folder, TinyScenario.TEXT.replace("replications: 2", "replications: 60") + precision);
    berth("run", "tiny.yaml", "--out", "one", "--threads", "1");
    berth("run", "tiny.yaml", "--out", "two", "--threads", "2");
    assertArrayEquals(kpis("one"), kpis("two"));
    int rows = Files.readAllLines(folder.resolve("one/kpis.csv")).size() - 1;
    assertEquals(0, rows % 6, rows + " cells are whole batches of 3 for 2 strategies");
    assertTrue(rows < 120, rows + " cells are fewer than all");
    String note = Files.readString(folder.resolve("one/manifest.json"));
    assertTrue(note.contains("reached after"), note);
    Result shard = CommandLine.in(folder).run("run", "tiny.yaml", "--out", "s", "--shard", "1/2");
    assertTrue(shard.err().contains("the scenario has precision"), shard.err());
  }

  @Test
  void paper_hasATableAndPdfs() throws IOException {
    berth("run", "tiny.yaml", "--out", "out");
    berth("report", "out", "--paper");
    String tex = Files.readString(folder.resolve("out/paper/results.tex"));
    assertTrue(tex.contains("\\toprule") && tex.contains("bound.fluid"), tex);
    byte[] pdf = Files.readAllBytes(folder.resolve("out/paper/energy.pdf"));
    assertEquals("%PDF", new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    assertFalse(Files.readString(folder.resolve("out/charts/energy.csv")).isBlank());
  }
}
