package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.scenarios.command.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccountsTest {

  private static final String BOOK =
      """
      policies:
        - name: web
          version: 2
          hypervisor: {bias: latency, weight: 4096}
      tenants:
        - tenant: shop
          secret: open sesame
          policy: web
          quota: {instances: 20, vcpus: 12.5, memory: 1 TiB, zones: {z1: {instances: 5}}}
          licences: {windows: 3}
          scaling: [{group: web, below: 0.2, step: 2, min: 1, max: 9}]
          rules: {dedicatedHosts: true, zones: [z1, z2], requestsPerMinute: 60, burst: 5}
      """;

  @TempDir Path folder;

  private Result run(String... words) {
    return CommandLine.in(folder).run(words);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void whatIsExported_importsAsTheSame() throws IOException {
    write("book.yaml", BOOK);
    assertEquals(
        folder.resolve("berth-accounts.db")
            + ": 1 tenants (1 new), 1 policies (1 new or in a new version)\n",
        run("accounts", "import", "book.yaml").out());
    Result exported = run("accounts", "export", "--out", "out.yaml");
    assertEquals(0, exported.status(), exported.err());
    String text = Files.readString(folder.resolve("out.yaml"));
    assertFalse(text.contains("open sesame"));
    assertTrue(text.contains("credential: pbkdf2-sha256:600000:"));
    run("accounts", "import", "out.yaml", "--store", "other.db");
    assertEquals(text, run("accounts", "export", "--store", "other.db").out());
  }

  @Test
  void anAccount_isShownWithoutItsCredential() throws IOException {
    write("book.yaml", BOOK);
    run("accounts", "import", "book.yaml");
    String hash =
        run("accounts", "export")
            .out()
            .replaceAll("(?s).*pbkdf2-sha256:600000:([0-9a-f]+):.*", "$1");
    String page = run("accounts", "show", "shop").out();
    assertTrue(page.contains("credential  set"), page);
    assertTrue(page.contains("Policy without a tag: web version 2"), page);
    assertFalse(page.contains(hash), page);
    String json = run("accounts", "show", "shop", "--json").out();
    assertTrue(json.contains("\"credential\" : \"set\""), json);
    assertFalse(json.contains(hash), json);
    assertTrue(run("accounts", "list").out().contains("shop"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bias: latency | bias: latncy | x.yaml:4:24: policies.0.hypervisor.bias: must be one of latency, balanced, batch, got latncy.",
        "weight: 4096 | wieght: 4096 | x.yaml:4:33: policies.0.hypervisor.wieght: unknown setting; did you mean weight? (known: bias, weight, cap, time-slice, pinning, dedicated-cores, over-commit).",
        "weight: 4096 | weight: 1 | x.yaml:4:41: policies.0.hypervisor.weight: must be a whole number from 2 to 262144, got 1.",
        "hypervisor: | hypervizor: | x.yaml:4:5: policies.0.hypervizor: unknown key; did you mean hypervisor?",
        "policy: web | policy: wep | x.yaml:8:13: tenants.0.policy: there is no policy named wep; did you mean web? (known: web).",
        "instances: 20 | instances: -1 | tenants.0.quota.instances: must be a whole number from 0",
        "memory: 1 TiB | memory: 1 | tenants.0.quota.memory: must be an amount with its unit",
        "burst: 5 | brust: 5 | tenants.0.rules.brust: unknown key; did you mean burst?",
        "below: 0.2 | below: 0.2, target: 0.5 | tenants.0.scaling.0: give one of above, below and target",
        "max: 9 | max: 0 | tenants.0.scaling.0: The min (1) of a scaling rule of group web must not be negative nor above its max (0).",
        "version: 2 | locked: [hypervisor.cap] | policies.0.locked: names hypervisor.cap, which this policy does not set; did you mean hypervisor.bias? (known: hypervisor.bias, hypervisor.weight).",
        "secret: open sesame | secret: [a] | tenants.0.secret: must be a secret, got a list.",
        "secret: open sesame | credential: open sesame | tenants.0.credential: must be a hashed credential pbkdf2-sha256:ITERATIONS:SALT:HASH",
      })
  void aWrongValue_isRefusedWithItsPlace(String right, String wrong, String message)
      throws IOException {
    assertTrue(BOOK.contains(right), right);
    write("x.yaml", BOOK.replace(right, wrong));
    Result result = run("accounts", "import", "x.yaml");
    assertEquals(ExitStatus.BAD_INPUT, result.status(), result.err());
    assertTrue(result.err().contains(message), result.err());
    assertFalse(Files.exists(folder.resolve("berth-accounts.db")));
  }

  @Test
  void aSecretInClear_isForImportOnly() throws IOException {
    write("x.yaml", BOOK);
    assertEquals(
        "berth: "
            + folder.resolve("x.yaml")
            + ":7:13: tenants.0.secret: a secret must not stand here in clear; berth accounts import hashes it, and berth accounts export writes the hash as credential.\n",
        run("check", "x.yaml").err());
  }

  @Test
  void aTenantThatIsNotThere_namesTheNearest() throws IOException {
    write("book.yaml", BOOK);
    run("accounts", "import", "book.yaml");
    assertEquals(
        "berth: accounts show shp: there is no such tenant; did you mean shop? (known: shop).\n",
        run("accounts", "show", "shp").err());
  }

  @Test
  void aPolicyThatContradictsItself_isRefusedWithBothPlaces() throws IOException {
    write(
        "p.yaml",
        """
        name: mine
        hypervisor:
          dedicated-cores: true
          cap: 0.5
        """);
    Result result = run("check", "p.yaml");
    assertEquals(ExitStatus.BAD_INPUT, result.status());
    String file = folder.resolve("p.yaml").toString();
    assertEquals(
        "berth: %s:3:20: dedicated-yet-capped: hypervisor.dedicated-cores is true by the tenant policy mine version 1, while hypervisor.cap is 0.5 by the tenant policy mine version 1 (%s:4:8): cores of its own would stand idle above the cap\n"
            .formatted(file, file),
        result.err());
  }

  @Test
  void aPolicyThatIsWell_isSummedUp() throws IOException {
    write("p.yaml", "name: mine\nversion: 4\nhypervisor: {cap: 0.5}\n");
    assertEquals(
        "p.yaml: configuration policy mine version 4, 1 settings\n", run("check", "p.yaml").out());
  }

  private static final String TENANTS =
      """
      policies:
        - name: base
          hypervisor: {weight: 100}
        - name: fancy
          instance: {cpu-features: [avx9]}
      tenants:
        - {tenant: shop, policy: %s}
      """;

  private Result checkScenario(String policy, String more) throws IOException {
    write("tenants.yaml", TENANTS.formatted(policy));
    TinyScenario.write(folder, TinyScenario.TEXT + "accounts: tenants.yaml\n" + more);
    return run("check", "tiny.yaml");
  }

  @Test
  void aFeatureThatNoHostHas_isRefusedWithBothPlaces() throws IOException {
    Result result = checkScenario("fancy", "");
    assertEquals(ExitStatus.BAD_INPUT, result.status(), result.out());
    assertEquals(
        "berth: %s:5:30: unsatisfiable-setting: instance.cpu-features is [avx9] by the tenant policy fancy version 1, while no host type has the trait cpu-feature:avx9 (%s:7:3: datacenter): no host can take such an instance\n"
            .formatted(folder.resolve("tenants.yaml"), folder.resolve("tiny.yaml")),
        result.err());
  }

  @Test
  void aLockOfTheFleet_isRefusedWithBothPlaces() throws IOException {
    TinyScenario.write(folder, TinyScenario.TEXT);
    write("tenants.yaml", TENANTS.formatted("base").replace("avx9", "x"));
    String text =
        TinyScenario.TEXT
            + "accounts: tenants.yaml\n"
            + "fleetDefaults: {locked: [hypervisor.weight], hypervisor: {weight: 512}}\n";
    TinyScenario.write(
        folder, text.replace("memory: 32 GiB}", "memory: 32 GiB, traits: [\"cpu-feature:x\"]}"));
    Result result = run("check", "tiny.yaml");
    assertEquals(
        "berth: %s:3:26: locked-setting: hypervisor.weight is 100 by the tenant policy base version 1, while hypervisor.weight is 512 by the fleet default fleetDefaults version 1 (%s:19:67): it is locked there\n"
            .formatted(folder.resolve("tenants.yaml"), folder.resolve("tiny.yaml")),
        result.err());
  }
}
