package dev.berth.scenarios.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountFileStoreTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("accounts.db");
  }

  @Test
  void whatIsImported_isThereAgain() {
    try (AccountFileStore store = AccountFileStore.create(file())) {
      assertEquals(new ImportSummary(1, 1, 40, 40), store.add(Books.generation(1)));
      assertEquals(new ImportSummary(1, 0, 40, 0), store.add(Books.generation(1)));
      assertEquals(new ImportSummary(1, 1, 40, 0), store.add(Books.generation(2)));
    }
    try (AccountFileStore store = AccountFileStore.open(file())) {
      assertEquals(2, Books.generation(store.book()));
      assertEquals(2, store.account("t7").orElseThrow().quota().total().instances());
      assertTrue(store.account("nobody").isEmpty());
    }
  }

  @Test
  void aChangedPolicy_needsANewVersion() {
    try (AccountFileStore store = AccountFileStore.create(file())) {
      store.add(Books.generation(3));
      String changed = "policies: [{name: p, version: 3, hypervisor: {weight: 9}}]\ntenants: []\n";
      BadInputException refused =
          assertThrows(BadInputException.class, () -> store.add(Books.parse(changed)));
      assertEquals(
          file()
              + ": policy p says something else in version 3 already; raise the version of what has changed.",
          refused.getMessage());
      assertThrows(BadInputException.class, () -> store.add(Books.generation(2)));
      assertEquals(3, Books.generation(store.book()));
    }
  }

  @Test
  void aRefusedImport_leavesNothing() {
    try (AccountFileStore store = AccountFileStore.create(file())) {
      store.add(Books.generation(3));
      String half =
          """
          policies:
            - {name: another, version: 1, hypervisor: {weight: 9}}
            - {name: p, version: 3, hypervisor: {weight: 9}}
          tenants: [{tenant: new, policy: another}]
          """;
      assertThrows(BadInputException.class, () -> store.add(Books.parse(half)));
      assertEquals(1, store.book().policies().size());
      assertTrue(store.account("new").isEmpty());
    }
  }

  /** Version 1 had no policies of flavors. */
  @Test
  void anOldStore_isBroughtUpToDate() throws SQLException {
    AccountFileStore.open(file(), 1).close();
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = old.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO policy VALUES ('p', 1, 'name: p\nversion: 1\nhypervisor: {weight: 9}\n')");
      statement.executeUpdate("INSERT INTO tenant VALUES ('t', 'tenant: t\npolicy: p\n')");
    }
    try (AccountFileStore store = AccountFileStore.open(file())) {
      assertEquals("p", store.account("t").orElseThrow().defaultPolicy().policy().name());
      store.add(Books.parse("policies: [{name: q, image: {name: i}}]\nflavors: {f: q}\n"));
      assertEquals("q", store.flavorPolicy("f").policy().name());
    }
  }

  @Test
  void aStoreOfALaterProgram_isLeftAlone() throws SQLException {
    AccountFileStore.create(file()).close();
    try (Connection later = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = later.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    BadInputException refused =
        assertThrows(BadInputException.class, () -> AccountFileStore.open(file()));
    assertEquals(
        file()
            + ": is an account store of schema version 99, this program knows up to 2; use a later Berth.",
        refused.getMessage());
  }

  @Test
  void whatIsNoStore_isRefused() throws IOException {
    Files.writeString(file(), "This is a text of more than one hundred bytes. ".repeat(10));
    assertTrue(
        assertThrows(BadInputException.class, () -> AccountFileStore.open(file()))
            .getMessage()
            .startsWith(file() + ": cannot be used as an account store"));
    assertTrue(
        assertThrows(BadInputException.class, () -> AccountFileStore.open(folder.resolve("no.db")))
            .getMessage()
            .endsWith(
                "there is no account store; make one with berth accounts import FILE, or name another by --store."));
  }

  @Test
  void readers_seeWholeImportsWhileOneGoesOn() throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<String> wrong = new AtomicReference<>("");
    try (AccountFileStore writer = AccountFileStore.create(file())) {
      writer.add(Books.generation(1));
      Thread[] readers = new Thread[3];
      for (int i = 0; i < readers.length; i++) {
        readers[i] =
            new Thread(
                () -> {
                  try (AccountFileStore store = AccountFileStore.open(file())) {
                    int last = 1;
                    while (!done.get()) {
                      int seen = Books.generation(store.book());
                      if (seen < last) {
                        wrong.set("generation %d after %d".formatted(seen, last));
                      }
                      last = seen;
                    }
                  } catch (RuntimeException e) {
                    wrong.set(e.toString());
                  }
                });
        readers[i].start();
      }
      for (int number = 2; number < 25; number++) {
        writer.add(Books.generation(number));
      }
      done.set(true);
      for (Thread reader : readers) {
        reader.join();
      }
    }
    assertEquals("", wrong.get());
  }

  /** A real process is killed at once (SIGKILL) in the middle of its imports, several times. */
  @Test
  void aKilledImport_leavesTheBookBeforeItOrTheOneAfterIt() throws Exception {
    int last = 1;
    for (int round = 0; round < 4; round++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx200m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath(),
                  EndlessImport.class.getName(),
                  file().toString(),
                  Integer.toString(last))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int acknowledged = last - 1;
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (int i = 0; i < 3; i++) {
          String line = lines.readLine();
          assertNotEquals(null, line, "the process ended by itself");
          acknowledged = Integer.parseInt(String.valueOf(line));
        }
        Thread.sleep(5L * round);
        process.destroyForcibly().waitFor();
      }
      try (AccountFileStore store = AccountFileStore.open(file())) {
        int found = Books.generation(store.book());
        assertTrue(found >= acknowledged, "found %d after %d".formatted(found, acknowledged));
        last = found + 1;
      }
      requireIntact();
    }
  }

  /** Where the classes stand that the process needs, whoever loaded them here. */
  private static String classPath() {
    return java.util.stream.Stream.of(
            EndlessImport.class,
            AccountFileStore.class,
            dev.berth.account.Account.class,
            org.sqlite.JDBC.class,
            org.yaml.snakeyaml.Yaml.class,
            org.slf4j.Logger.class,
            it.unimi.dsi.fastutil.Hash.class)
        .map(
            type ->
                Path.of(
                        java.net.URI.create(
                            type.getProtectionDomain().getCodeSource().getLocation().toString()))
                    .toString())
        .distinct()
        .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
  }

  private void requireIntact() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
      assertEquals("ok", row.getString(1));
    }
  }
}
