package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.scenarios.command.CommandLine.Result;
import dev.berth.scenarios.spec.ShippedStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of a strategy is seen, said, and accepted only when asked. */
class RegressTest {

  @TempDir Path folder;

  private Result record(String strategy, String... more) {
    return run("record", new String[] {"--strategy", strategy, "--out", "base.txt"}, more);
  }

  private Result check(String strategy, String... more) {
    return run("check", new String[] {"--strategy", strategy, "--baseline", "base.txt"}, more);
  }

  private Result run(String what, String[] words, String... more) {
    String[] all = new String[2 + words.length + more.length];
    all[0] = "regress";
    all[1] = what;
    System.arraycopy(words, 0, all, 2, words.length);
    System.arraycopy(more, 0, all, 2 + words.length, more.length);
    return CommandLine.in(folder).run(all);
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve("base.txt"));
  }

  @Test
  void anUnchangedStrategy_passesAndTheBaselineIsTheSameBytes() throws IOException {
    assertEquals(ExitStatus.DONE, record("spread-racks", "--decisions", "200").status());
    String first = baseline();
    Result checked = check("spread-racks");
    assertEquals(ExitStatus.DONE, checked.status());
    assertEquals(
        "spread-racks: 0 of 200 decisions changed, 0 more were scored differently.\n",
        checked.out());
    record("spread-racks", "--decisions", "200");
    assertEquals(first, baseline());
  }

  @Test
  void aChangedWeight_isReportedWithStatusOne() throws IOException {
    record("best-fit", "--decisions", "300");
    String before = baseline();
    Files.writeString(folder.resolve("mine.yaml"), withBalance());
    Result checked = check("mine.yaml");
    assertEquals(ExitStatus.CHECK_FAILED, checked.status());
    assertEquals(before, baseline(), "a check alone changes no baseline");
    for (String part :
        new String[] {
          "of 300 decisions changed",
          "The definition changed:",
          "by request class:",
          "by tenant:",
          "Margins that the changed decisions had:",
          "used-after=",
          "balance=",
          "paired by replication"
        }) {
      assertTrue(checked.out().contains(part), () -> "no " + part + " in " + checked.out());
    }
  }

  @Test
  void anAcceptedChange_becomesTheBaselineWithItsReason() throws IOException {
    record("best-fit", "--decisions", "300");
    String before = baseline();
    Files.writeString(folder.resolve("mine.yaml"), withBalance());
    assertEquals(
        ExitStatus.DONE, check("mine.yaml", "--accept", "balance counts from now on").status());
    assertNotEquals(before, baseline());
    assertTrue(baseline().contains("  first record\n  balance counts from now on\n"), baseline());
    assertEquals(ExitStatus.DONE, check("mine.yaml").status());
    assertEquals(ExitStatus.CHECK_FAILED, check("best-fit").status());
  }

  @Test
  void acceptingNothing_leavesTheBaseline() throws IOException {
    record("best-fit", "--decisions", "50");
    String before = baseline();
    assertEquals(ExitStatus.DONE, check("best-fit", "--accept", "no need").status());
    assertEquals(before, baseline());
  }

  @Test
  void aChangedScoreOfTheSameWinner_isNoted() throws IOException {
    record("best-fit", "--decisions", "100");
    String line =
        baseline().lines().filter(l -> l.contains("used-after=")).findFirst().orElseThrow();
    String changed = line.replaceFirst("used-after=[0-9.E-]+", "used-after=0.123456");
    Files.writeString(folder.resolve("base.txt"), baseline().replace(line, changed));
    Result checked = check("best-fit");
    assertEquals(ExitStatus.CHECK_FAILED, checked.status());
    assertTrue(checked.out().contains("0 of 100 decisions changed, 1 more"), checked.out());
    assertTrue(checked.out().contains("so code changed"), checked.out());
  }

  @Test
  void aBrokenBaseline_isRefusedWithItsPlace() throws IOException {
    record("best-fit", "--decisions", "20");
    Files.writeString(folder.resolve("base.txt"), baseline().replaceFirst("decisions:", "<<<<<<<"));
    Result checked = check("best-fit");
    assertEquals(ExitStatus.BAD_INPUT, checked.status());
    assertTrue(checked.err().contains("merge conflict"), checked.err());
    Files.writeString(folder.resolve("base.txt"), "something else\n");
    assertTrue(check("best-fit").err().contains("base.txt:1: is no baseline"));
    Files.delete(folder.resolve("base.txt"));
    assertTrue(check("best-fit").err().contains("berth regress record"));
  }

  @Test
  void anUnknownStrategy_namesTheNearest() {
    Result recorded = record("best-fitt");
    assertEquals(ExitStatus.BAD_INPUT, recorded.status());
    assertTrue(recorded.err().contains("did you mean best-fit?"), recorded.err());
    assertFalse(Files.exists(folder.resolve("base.txt")));
  }

  private static String withBalance() {
    return ShippedStrategies.text("best-fit")
        .replace(
            "      - {score: used-after, weight: 1}\n",
            "      - {score: used-after, weight: 1}\n      - {score: balance, weight: 2}\n");
  }
}
