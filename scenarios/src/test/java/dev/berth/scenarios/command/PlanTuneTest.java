package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.scenarios.command.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning and tuning through the command. */
final class PlanTuneTest {

  @TempDir Path folder;

  /** 37 requests of 1 vCPU that all stay: hosts of 4 vCPUs must be ceil(37 / 4) = 10. */
  private void writeConstructed(String more) throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,start,cpu,mem"));
    for (int i = 0; i < 37; i++) {
      lines.add("vm%d,%d,1,1".formatted(i, i));
    }
    Files.write(folder.resolve("requests.csv"), lines);
    Files.writeString(
        folder.resolve("fleet.yaml"),
        """
        replications: 2
        horizon: 1h
        monitorInterval: 10m
        datacenter:
          hostTypes: [{name: h, vcpus: 4, memory: 16 GiB}]
          groups: [{type: h, count: 3, hostsPerRack: 5}]
        workload:
          source: csv
          path: requests.csv
          columns: {name: id, arrival: start, vcpus: cpu, memory: mem}
        strategies: [best-fit]
        plan:
          atMost: 50
          levels: [{kpi: rejected-share, atMost: 0}]
          cost: {hostMonth: {h: 10}}
        """
            + more);
  }

  @Test
  void aKnownSmallestFleet_isFoundAndKeptOnFreshSeeds() throws IOException {
    writeConstructed("");
    Result plan = CommandLine.in(folder).run("plan", "fleet.yaml", "--out", "plan");
    assertEquals(ExitStatus.DONE, plan.status(), plan.err());
    assertTrue(plan.out().contains("h: 10 hosts are the fewest"), plan.out());
    assertTrue(plan.out().contains("10 fresh seeds: rejected-share <= 0.0 is 0.000"), plan.out());
    // 10 hosts x 10 a month, energy for nothing
    assertTrue(plan.out().contains("cost per month: 100.0"), plan.out());
    String json = Files.readString(folder.resolve("plan/plan.json"));
    assertTrue(json.contains("\"hosts\" : 10"), json);
    assertTrue(Files.readString(folder.resolve("plan/plan.html")).contains("How many more fit"));
  }

  @Test
  void withARackDown_aRackMoreIsNeeded() throws IOException {
    // racks of 5: with n hosts the largest rack has 5, so n - 5 >= 10
    writeConstructed("  rackLoss: true\n");
    Result plan = CommandLine.in(folder).run("plan", "fleet.yaml", "--out", "plan");
    assertTrue(plan.out().contains("h: 15 hosts are the fewest"), plan.out() + plan.err());
  }

  @Test
  void frontierWhatIfAndCosts_areThoseOfTheArithmetic() throws IOException {
    writeConstructed(
        """
          frontier: [0.5, 0]
          whatIf:
            - {name: hosts of twice the size, set: {datacenter.hostTypes.0.vcpus: 8}}
            - {name: twice the vCPUs allowed, set: {datacenter.hostTypes.0.overCommit: {vcpu: 2}}}
            - {name: rack down, rackLoss: true}
        """);
    Result plan =
        CommandLine.in(folder)
            .run(
                "plan",
                "fleet.yaml",
                "--out",
                "plan",
                "--set",
                "plan.cost={hostMonth: {h: 10}, licences: [{name: l, perHost: 1, perVcpu: 0.5}],"
                    + " carbon: {embodiedKilograms: {h: 20}, perTonne: 50}}");
    String out = plan.out() + plan.err();
    // at most half of 37 refused: 18 may be, so 19 must fit: ceil(19 / 4) = 5
    assertTrue(out.contains("rejected-share <= 0.5: 5; rejected-share <= 0.0: 10"), out);
    // ceil(37 / 8) = 5
    assertTrue(
        out.contains("hosts of twice the size: the answer keeps its levels; 5 hosts are the"), out);
    assertTrue(
        out.contains("twice the vCPUs allowed: the answer keeps its levels; 5 hosts are the"), out);
    assertTrue(out.contains("rack down: the answer does not keep its levels; 15 hosts are"), out);
    // hosts 10 x 10, licences 10 x 1 + 40 vCPUs x 0.5 = 30, carbon 10 x 20 kg at 50 per tonne = 10
    assertTrue(
        out.contains(
            "cost per month: 140.0 (hosts 100.0, energy 0.000, licences 30.00, carbon 10.00 for"
                + " 200.0 kg"),
        out);
  }

  @Test
  void mixes_giveTheFewestOfTheSecondGroup_andTheCheapest() throws IOException {
    writeConstructed("  mixes: [{groups: [0, 1], counts: [2, 5, 8]}]\n");
    Result plan =
        CommandLine.in(folder)
            .run(
                "plan",
                "fleet.yaml",
                "--out",
                "plan",
                "--set",
                "datacenter.groups=[{type: h, name: a, count: 1}, {type: b, name: b, count: 1}]",
                "--set",
                "datacenter.hostTypes=[{name: h, vcpus: 4, memory: 16 GiB}, {name: b, vcpus: 8,"
                    + " memory: 32 GiB}]",
                "--set",
                "plan.cost={hostMonth: {h: 10, b: 25}}");
    // 37 - 4a on hosts of 8: a = 2: 29, 4 hosts, 120; a = 5: 17, 3, 125; a = 8: 5, 1, 105
    String json = Files.readString(folder.resolve("plan/plan.json")).replaceAll("\\s+", "");
    assertTrue(json.contains("[[2,4,120.0],[5,3,125.0],[8,1,105.0]]"), json);
    assertTrue(
        plan.out().contains("a with b: 8 a + 1 b are the cheapest of the mixes"), plan.out());
  }

  @Test
  void growth_saysWhenAndHowMany() throws IOException {
    Files.writeString(
        folder.resolve("loss.yaml"),
        """
        replications: 4
        horizon: 1d
        monitorInterval: 1h
        datacenter:
          hostTypes: [{name: h, vcpus: 1, memory: 1 GiB}]
          groups: [{type: h, count: 3}]
        workload:
          source: poisson
          requestsPerHour: 30
          flavors: [{name: u, vcpus: 1, memory: 1 GiB}]
        strategies: [first-fit]
        plan:
          atMost: 120
          levels: [{kpi: rejected-share, atMost: 0.05}]
          growth: {perMonth: 0.2, months: 6}
        """);
    Result plan = CommandLine.in(folder).run("plan", "loss.yaml", "--out", "plan");
    assertTrue(plan.out().contains("runs out in month "), plan.out() + plan.err());
    assertTrue(plan.out().matches("(?s).*after 6 months \\d+ hosts are needed.*"), plan.out());
  }

  @Test
  void tooSmallAFleet_failsTheCheck() throws IOException {
    writeConstructed("");
    Result plan =
        CommandLine.in(folder).run("plan", "fleet.yaml", "--out", "p", "--set", "plan.atMost=9");
    assertEquals(ExitStatus.CHECK_FAILED, plan.status());
    assertTrue(plan.out().contains("not even 9 hosts"), plan.out());
  }

  @Test
  void withoutAPlan_thereIsNothingToPlan() throws IOException {
    TinyScenario.write(folder, TinyScenario.TEXT);
    Result plan = CommandLine.in(folder).run("plan", "tiny.yaml");
    assertEquals(ExitStatus.BAD_INPUT, plan.status());
    assertTrue(plan.err().contains("tiny: has no plan; add the key plan"), plan.err());
  }

  @Test
  void tuning_isTheSameEveryTimeAndItsStrategyChecks() throws IOException {
    String mixed =
        """
        tune: {kpi: busy-hosts-mean, trainReplications: 3, heldOutReplications: 3}
        """;
    String strategy =
        "strategies: [{name: mixed, tiers: [{scores: [{score: free-after}, {score:"
            + " used-after}]}]}]";
    TinyScenario.write(
        folder, TinyScenario.TEXT.replace("strategies: [first-fit, random]", strategy) + mixed);
    Result one = CommandLine.in(folder).run("tune", "tiny.yaml", "--budget", "12", "--out", "one");
    Result two =
        CommandLine.in(folder)
            .run("tune", "tiny.yaml", "--budget", "12", "--out", "two", "--threads", "1");
    assertEquals(ExitStatus.DONE, one.status(), one.err());
    assertEquals(one.out(), two.out());
    // 8 candidates, 2 of which run two more: 8 + 2 * 2 = 12
    assertTrue(one.out().startsWith("8 candidates, 12 runs"), one.out());
    Result check = CommandLine.in(folder).run("check", "one/tuned.yaml");
    assertTrue(check.out().contains("strategy mixed-tuned"), check.out() + check.err());
  }

  @Test
  void cmaEs_isTheSameEveryTime_andItsBudgetHolds() throws IOException {
    String tune =
        "tune: {kpi: busy-hosts-mean, method: cma-es, trainReplications: 2, heldOutReplications:"
            + " 3}\n";
    String strategy =
        "strategies: [{name: mixed, tiers: [{scores: [{score: free-after}, {score: used-after},"
            + " {score: balance}]}]}]";
    TinyScenario.write(
        folder, TinyScenario.TEXT.replace("strategies: [first-fit, random]", strategy) + tune);
    Result one = CommandLine.in(folder).run("tune", "tiny.yaml", "--budget", "30", "--out", "one");
    Result two =
        CommandLine.in(folder)
            .run("tune", "tiny.yaml", "--budget", "30", "--out", "two", "--threads", "1");
    assertEquals(ExitStatus.DONE, one.status(), one.err());
    assertEquals(one.out(), two.out());
    int runs = Integer.parseInt(one.out().replaceFirst("(?s).*?candidates, (\\d+) runs.*", "$1"));
    assertTrue(runs > 12 && runs <= 30, one.out());
    // 4 + floor(3 ln 2) = 6 candidates of a generation and the original, 2 replications each
    Result small = CommandLine.in(folder).run("tune", "tiny.yaml", "--budget", "13");
    assertEquals(ExitStatus.BAD_INPUT, small.status());
    assertTrue(small.err().contains("write 14 or more"), small.err());
  }
}
