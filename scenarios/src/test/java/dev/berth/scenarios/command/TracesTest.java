package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.scenarios.command.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code berth traces} commands, end to end. */
final class TracesTest {

  private static final String TABLE =
      """
      a,s,d,0,300,,,,,1,1.75
      b,s,d,0,600,,,,,2,3.5
      c,t,e,300,2591400,,,,,4,7
      d,t,f,7200,7500,,,,,4,7
      """;

  @TempDir Path folder;

  private Result berth(String... words) {
    Result result = CommandLine.in(folder).run(words);
    assertEquals(ExitStatus.DONE, result.status(), result.err());
    return result;
  }

  private Result refused(String... words) {
    Result result = CommandLine.in(folder).run(words);
    assertEquals(ExitStatus.BAD_INPUT, result.status(), result.out());
    return result;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private JsonNode facts(String file) throws IOException {
    return new ObjectMapper().readTree(berth("traces", "inspect", file, "--json").out()).get(0);
  }

  @Test
  void list_namesEverySourceAndPreset() {
    String list = berth("traces", "list").out();
    for (String name :
        List.of("google-2011", "materna", "azure-readings", "enterprise-io", "csv")) {
      assertTrue(list.contains(name), name);
    }
  }

  @Test
  void inspect_saysFormatAndFigures_asTableJsonAndPage() throws IOException {
    write("t", TABLE);
    assertTrue(berth("traces", "inspect", "t").out().contains("azure-2017"));
    JsonNode facts = facts("t");
    assertEquals(4, facts.get("requests").asInt());
    assertEquals(1, facts.get("alive at the end").asInt());
    assertEquals(2.75, facts.get("mean vCPUs").asDouble()); // (1 + 2 + 4 + 4) / 4
    berth("traces", "inspect", "t", "--html", "page.html");
    assertTrue(Files.readString(folder.resolve("page.html")).contains("<svg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.parquet", "x.csv", "x.csv.gz"})
  void convert_andBack_keepsEveryRequest(String target) throws IOException {
    write("t", TABLE);
    assertTrue(berth("traces", "convert", "t", "--out", target).out().contains("4 requests"));
    assertEquals(4, facts(target).get("requests").asInt());
    assertEquals(facts("t").get("mean memory MiB"), facts(target).get("mean memory MiB"));
    refused("traces", "convert", "t", "--out", "x.doc");
  }

  @Test
  void badRecords_failSkipOrAreKept() throws IOException {
    write("t", TABLE + "e,t,f,7300,7500,,,,,NaN,7\n");
    Result failed = refused("traces", "convert", "t", "--out", "x.csv", "--format", "azure-2017");
    assertTrue(failed.err().contains("t:5: column 10 (vcpus)"), failed.err());
    assertFalse(Files.exists(folder.resolve("x.csv")), "half a file was left behind");
    String skip =
        berth(
                "traces",
                "convert",
                "t",
                "--out",
                "x.csv",
                "--format",
                "azure-2017",
                "--bad-records",
                "skip")
            .out();
    assertTrue(skip.contains("4 requests") && skip.contains("1 bad records left out"), skip);
    berth("traces", "inspect", "t", "--format", "azure-2017", "--bad-records", "kept.csv");
    assertTrue(Files.readString(folder.resolve("kept.csv")).contains("is not a number"));
  }

  @Test
  void unknownFormatsFilesAndPresets_areRefusedWithAdvice() throws IOException {
    write("notes.txt", "hello\n");
    assertTrue(refused("traces", "inspect", "notes.txt").err().contains("--format"));
    assertTrue(refused("traces", "inspect", "missing").err().contains("there is no such file"));
    assertTrue(
        refused("traces", "generate", "azure-2071", "--out", "x.csv")
            .err()
            .contains("did you mean azure-2017"));
    refused("traces", "generate", "azure-2017", "--requests", "0", "--out", "x.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure-2017", "huawei-east-1", "enterprise-io", "planetlab-like"})
  void everyPreset_generatesTheSameRequestsForASeed(String preset) throws IOException {
    for (String name : List.of("a.csv", "b.csv")) {
      berth(
          "traces",
          "generate",
          preset,
          "--requests",
          "300",
          "--warm",
          "0",
          "--seed",
          "5",
          "--out",
          name);
    }
    assertEquals(
        Files.readString(folder.resolve("a.csv")), Files.readString(folder.resolve("b.csv")));
    assertEquals(300, facts("a.csv").get("requests").asInt());
  }

  @Test
  void readings_areGeneratedAsFoldersThatAreReadBack() throws IOException {
    berth("traces", "generate", "enterprise-io", "--requests", "3", "--days", "0.5", "--out", "bb");
    JsonNode bitbrains = facts("bb");
    assertEquals("bitbrains", bitbrains.get("format").asText());
    assertEquals(3 * 144, bitbrains.get("readings").asInt());
    assertTrue(bitbrains.has("disk read zero share"));
    berth("traces", "generate", "planetlab-like", "--requests", "2", "--out", "pl");
    assertEquals("planetlab", facts("pl").get("format").asText());
    assertEquals(2 * 288, facts("pl").get("readings").asInt());
    refused("traces", "generate", "planetlab-like", "--requests", "2", "--out", "pl");
  }

  @Test
  void twin_writesModelTwinAndComparison_andGenerateRunsIt() throws IOException {
    berth(
        "traces",
        "generate",
        "azure-2017",
        "--requests",
        "3000",
        "--scale",
        "0.1",
        "--warm",
        "0",
        "--out",
        "t.csv");
    String text =
        berth(
                "traces",
                "twin",
                "t.csv",
                "--out",
                "twin",
                "--twins",
                "2",
                "--strategies",
                "first-fit")
            .out();
    assertTrue(text.contains("flavors, total variation"), text);
    assertTrue(text.contains("busy-hosts-peak"), text);
    JsonNode near = new ObjectMapper().readTree(folder.resolve("twin/nearness.json").toFile());
    assertTrue(
        near.get("twins fitted and scored on the whole trace")
                .get("flavors, total variation")
                .asDouble()
            < 0.1);
    berth("traces", "generate", "twin", "--requests", "50", "--out", "more.csv");
    assertEquals(50, facts("more.csv").get("requests").asInt());
  }

  @Test
  void aScenario_quarantinesBadRecords_andCountsThemInItsManifest() throws IOException {
    Path scenario =
        TinyScenario.withCsv(
            folder,
            "id,start,end,cpu,mem",
            "a,0,3600,1,1",
            "b,10,x,1,1",
            "c,20,,2,4",
            "d,30,40,NaN,4",
            "late,8000,x,1,1");
    Files.writeString(
        scenario,
        Files.readString(scenario)
            .replace("path: requests.csv", "path: requests.csv\n  badRecords: quarantine"));
    berth("run", "tiny.yaml", "--out", "out", "--no-report");
    JsonNode manifest = new ObjectMapper().readTree(folder.resolve("out/manifest.json").toFile());
    assertTrue(manifest.toString().contains("faulty records\":3"), manifest.toString());
    List<String> kept = Files.readAllLines(folder.resolve("out/quarantine.csv"));
    assertEquals(1 + 3, kept.size(), kept.toString());
    assertTrue(kept.get(1).contains("is not a number"), kept.toString());
    assertTrue(Files.readString(folder.resolve("out/scenario.yaml")).contains("quarantine"));
    berth("run", "tiny.yaml", "--out", "out", "--no-report");
    assertEquals(kept, Files.readAllLines(folder.resolve("out/quarantine.csv")));
  }

  @Test
  void aScenario_takesReadingsFromAnotherTrace() throws IOException {
    berth("traces", "generate", "enterprise-io", "--requests", "4", "--out", "bb");
    TinyScenario.write(
        folder,
        TinyScenario.TEXT.replace(
            "  warm: 0.1\n",
            "  warm: 0.1\n  utilisation: {from: bitbrains, path: bb, match: vcpus}\n"));
    berth("run", "tiny.yaml", "--out", "out", "--no-report");
    assertTrue(
        Files.readString(folder.resolve("out/manifest.json")).contains("readings of one of 4"));
    berth("run", "out/scenario.yaml", "--out", "again", "--no-report");
    assertEquals(
        Files.readString(folder.resolve("out/kpis.csv")),
        Files.readString(folder.resolve("again/kpis.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprise-io", "planetlab-like"})
  void aScenario_usesAMeasuredModel(String model) throws IOException {
    TinyScenario.write(
        folder,
        TinyScenario.TEXT.replace(
            "  warm: 0.1\n", "  warm: 0.1\n  utilisation: {model: %s}\n".formatted(model)));
    berth("run", "tiny.yaml", "--out", "out", "--no-report");
    assertTrue(
        Files.readString(folder.resolve("out/manifest.json")).contains("measured quantiles"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openb|1523 hosts|",
        "huawei-hosts|1710 hosts|",
        "huawei-racks|17387 hosts|hostTypes: [{name: a, vcpus: 64, memory: 256 GiB}], ",
        "greensku, cluster: 1, size: baseline|143 hosts|hostTypes: [{name: a, vcpus: 80, memory: 768 GiB}], "
      })
  void aDatacenter_comesFromATrace(String line) throws IOException {
    String[] parts = line.split("\\|", -1);
    String named = System.getenv("BERTH_TRACES");
    Path traces = named == null ? CommandLine.root().resolve("../shared/traces") : Path.of(named);
    assumeTrue(Files.isDirectory(traces.resolve("azure-greensku")), "No traces at " + traces);
    int from = TinyScenario.TEXT.indexOf("datacenter:");
    int until = TinyScenario.TEXT.indexOf("workload:");
    TinyScenario.write(
        folder,
        TinyScenario.TEXT.substring(0, from)
            + "datacenter: {%sfrom: %s}\n".formatted(parts[2], parts[0])
            + TinyScenario.TEXT.substring(until));
    Result check = new CommandLine(folder, traces.normalize()).run("check", "tiny.yaml");
    assertEquals(ExitStatus.DONE, check.status(), check.err());
    assertTrue(check.out().contains(parts[1]), check.out());
  }

  @Test
  void aDatacenterWithoutSizes_needsOneHostType() throws IOException {
    write(
        "clusters.csv",
        "Cluster,OriginalClusterSize,NewClusterSize_Baseline,NewClusterSize_GreenSKU\n0,5,3,2\n");
    int from = TinyScenario.TEXT.indexOf("datacenter:");
    int until = TinyScenario.TEXT.indexOf("workload:");
    TinyScenario.write(
        folder,
        TinyScenario.TEXT.substring(0, from)
            + "datacenter: {from: greensku, path: clusters.csv}\n"
            + TinyScenario.TEXT.substring(until));
    assertTrue(refused("check", "tiny.yaml").err().contains("exactly one host type"));
  }
}
