package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.scenarios.command.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario with tenants, from its file to its results. */
final class TenancyRunTest {

  private static final String ACCOUNTS =
      """
      policies:
        - {name: plain, instance: {name-pattern: "i-{id}"}, backup: {every: 1, retention: 2}}
        - {name: other, backup: {every: 2}}
        - {name: networked, network: {virtual-network: blue}}
      tenants:
        - {tenant: shop, policy: plain, quota: {instances: 10}}
        - {tenant: bank, policy: networked, rules: {requestsPerMinute: 1, burst: 2}}
      """;

  private static final String SCENARIO =
      """
      name: tiny
      replications: 2
      horizon: 4h
      monitorInterval: 10m
      waitQueue: 10m
      datacenter:
        hostTypes: [{name: a, vcpus: 16, memory: 32 GiB, traits: ["network:blue"]}]
        groups: [{type: a, count: 4}]
      accounts: accounts.yaml
      pools: {networks: {blue: 10.0.0.0/29}}
      policyChanges: [{at: 2h, tenant: shop, policy: other}]
      faults:
        planned: [{level: host, name: a-0, at: 1h, lasting: 30m}]
      workload:
        source: mix
        streams:
          - {name: web, tenant: shop, source: poisson, requestsPerHour: 20, flavors: [{name: f, vcpus: 2, memory: 2 GiB}]}
          - {name: db, tenant: bank, source: poisson, requestsPerHour: 12, flavors: [{name: g, vcpus: 1, memory: 2 GiB}]}
          - {name: odd, tenant: nobody, source: poisson, requestsPerHour: 1, flavors: [{name: h, vcpus: 1, memory: 2 GiB}]}
      strategies: [first-fit]
      """;

  @TempDir Path folder;

  private Result run(String... words) throws IOException {
    Files.writeString(folder.resolve("accounts.yaml"), ACCOUNTS);
    Files.writeString(folder.resolve("tiny.yaml"), SCENARIO);
    return CommandLine.in(folder).run(words);
  }

  @Test
  void aRunOfTenants_passesItsAuditsAndIsRepeatable() throws IOException {
    Result first = run("run", "tiny.yaml", "--out", "one", "--audit", "every-event");
    assertEquals(0, first.status(), first.err());
    Result again = run("run", "tiny.yaml", "--out", "two", "--threads", "2");
    assertEquals(0, again.status(), again.err());
    assertEquals(
        Files.readString(folder.resolve("one/kpis.csv")),
        Files.readString(folder.resolve("two/kpis.csv")));
    assertTrue(
        Files.readString(folder.resolve("one/manifest.json")).contains("accounts.yaml"),
        "the accounts file is an input");
  }

  @Test
  void theResolvedScenario_hasTheAccountsInPlace() throws IOException {
    String resolved = run("check", "tiny.yaml", "--resolved").out();
    Files.writeString(folder.resolve("again.yaml"), resolved);
    Files.delete(folder.resolve("accounts.yaml"));
    Result again = CommandLine.in(folder).run("check", "again.yaml", "--resolved");
    assertEquals(resolved, again.out(), again.err());
  }

  @Test
  void anExplanation_showsWhoDecidedEachSetting() throws IOException {
    String text = explained("web");
    assertTrue(text.contains("Its policy, merged:"), text);
    assertTrue(text.contains("tenant policy plain version 1"), text);
    assertTrue(text.contains("accounts.yaml:2:"), text);
  }

  @Test
  void aRefusalAtTheDoor_isExplained() throws IOException {
    String text = explained("nobody");
    assertTrue(text.contains("is refused at the door, by the rule unknown-tenant: nobody."), text);
  }

  /** The first explanation of these that speaks of a word. */
  private String explained(String word) throws IOException {
    for (int request = 0; request < 80; request++) {
      Result result =
          run("explain", "tiny.yaml", "--strategy", "first-fit", "--request", "" + request);
      assertEquals(0, result.status(), result.err());
      if (result.out().contains(word)) {
        return result.out();
      }
    }
    return "nothing";
  }
}
