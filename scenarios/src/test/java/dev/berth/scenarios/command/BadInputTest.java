package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.scenarios.command.CommandLine.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a user gets wrong ends with status 2 and one message that says where and what to do. */
final class BadInputTest {

  @TempDir Path folder;

  private void refused(Result result, String... parts) {
    assertAll(
        () -> assertEquals(ExitStatus.BAD_INPUT, result.status(), result.err()),
        () -> assertTrue(result.err().startsWith("berth: "), result.err()),
        () -> assertEquals(1, result.err().lines().count(), result.err()));
    for (String part : parts) {
      assertTrue(result.err().contains(part), () -> "no '" + part + "' in: " + result.err());
    }
  }

  private Result run(String... more) {
    String[] words = {"run", "tiny.yaml", "--out", "out"};
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return CommandLine.in(folder).run(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replications: 2 | replication: 2 | :2:1: replication: unknown key; did you mean replications?",
        "replications: 2 | replications: two | replications: must be a whole number from 1 to 100000, got \"two\"",
        "replications: 2 | replications: 0 | :2:15: replications: must be a whole number from 1",
        "horizon: 2h | horizon: 2 | horizon: must be a length of time with its unit",
        "vcpus: 16, memory: 32 | vcpus: -16, memory: 32 | datacenter.hostTypes.0.vcpus: must be a whole number from 1",
        "32 GiB | -32 GiB | datacenter.hostTypes.0.memory: must be an amount with its unit",
        "32 GiB | 32 | datacenter.hostTypes.0.memory: must be an amount with its unit",
        "type: a, count | type: c, count | datacenter.groups.0.type: there is no host type named c",
        "[first-fit, random] | [first-fit, randon] | strategies.1: there is no strategy named randon; did you mean random?",
        "azure-2017-generator | azure | workload.source: is \"azure\", which is not known",
        "series: host | series: [host] | series: must be one of",
      })
  void aWrongValue_isRefusedWithItsPlace(String right, String wrong, String message)
      throws IOException {
    String text = TinyScenario.TEXT.replace(right, wrong);
    TinyScenario.write(folder, text);
    refused(run(), "tiny.yaml:", message);
  }

  @Test
  void aMissingScenario_isNamed() {
    refused(run(), "tiny.yaml", "there is no such file");
  }

  @Test
  void aKeyThatStandsTwice_isRefused() throws IOException {
    TinyScenario.write(folder, TinyScenario.TEXT + "name: again\n");
    refused(run(), "tiny.yaml:18:1", "the key name stands twice, first in line 1");
  }

  @Test
  void aSettingOnTheCommandLine_isCheckedAlike() throws IOException {
    TinyScenario.write(folder, TinyScenario.TEXT);
    refused(run("--set", "workload.scale=fast"), "--set workload.scale=fast", "must be a number");
    refused(run("--set", "workload.skale=1"), "workload.skale: unknown key; did you mean scale?");
    refused(run("--set", "datacenter.groups.7.count=1"), "write an index from 0 to 1");
  }

  @Test
  void aMissingTrace_isNamedWithTheVariable() throws IOException {
    TinyScenario.write(
        folder,
        TinyScenario.TEXT
            .replace("azure-2017-generator", "azure-2017")
            .replace("  requests: 200\n  warm: 0.1\n", ""));
    refused(run(), "workload.path", "vmtable.csv.gz", "BERTH_TRACES");
  }

  @Test
  void aTruncatedGzip_isRefused() throws IOException {
    byte[] whole = gzip("a,s,d,0,300,,,,,2,4\n".repeat(5000));
    Path file = folder.resolve("traces/azure-2017/vmtable.csv.gz");
    Files.createDirectories(file.getParent());
    Files.write(file, Arrays.copyOf(whole, whole.length - 12));
    TinyScenario.write(
        folder,
        TinyScenario.TEXT
            .replace("azure-2017-generator", "azure-2017")
            .replace("  requests: 200\n  warm: 0.1\n", ""));
    refused(run(), "vmtable.csv.gz");
  }

  @Test
  void aRowWithTooFewColumns_isRefusedWithItsLine() throws IOException {
    TinyScenario.withCsv(folder, "id,start,end,cpu,mem", "x,0,60,1,2", "y,5,60");
    refused(run(), "requests.csv:3");
  }

  @Test
  void aDepartureBeforeItsArrival_isRefusedWithItsLine() throws IOException {
    TinyScenario.withCsv(folder, "id,start,end,cpu,mem", "x,100,60,1,2");
    refused(run(), "requests.csv:2", "60");
  }

  @Test
  void anOutputThatCannotBeWritten_isRefused() throws IOException {
    TinyScenario.write(folder, TinyScenario.TEXT);
    Files.writeString(folder.resolve("out"), "a file");
    refused(run(), "out", "is a file");
    refused(CommandLine.in(folder).run("run", "tiny.yaml", "--out", "out/below"), "out");
  }

  @Test
  void unknownCommandsAndOptions_nameTheNearest() {
    CommandLine berth = CommandLine.in(folder);
    refused(berth.run("rum"), "there is no command rum", "did you mean run?");
    refused(berth.run("run", "x.yaml", "--thread", "2"), "did you mean --threads?");
    refused(berth.run("run", "x.yaml", "--audit", "always"), "--audit always");
    refused(berth.run("run", "x.yaml", "--shard", "3/2"), "--shard 3/2");
    refused(berth.run("policies", "show", "bestfit"), "did you mean best-fit?");
    refused(berth.run("report", "nowhere"), "is no results folder");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
