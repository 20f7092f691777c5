package dev.berth.scenarios.store;

import dev.berth.account.Account;
import dev.berth.configuration.PolicyDocument;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.accounts.AccountBook;
import dev.berth.scenarios.accounts.AccountText;
import dev.berth.scenarios.accounts.AccountsFile;
import dev.berth.scenarios.accounts.PolicyFile;
import dev.berth.scenarios.accounts.Secrets;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.scenarios.yaml.YamlWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Accounts and policies as rows; their documents are the YAML that files hold. */
final class BookRows {

  private static final String LATEST =
      "SELECT name, MAX(version), document FROM policy GROUP BY name ORDER BY name";

  private final Path file;
  private final Connection connection;

  BookRows(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  ImportSummary write(AccountBook book) throws SQLException {
    int newPolicies = 0;
    for (PolicyDocument policy : book.policies().values()) {
      newPolicies += write(policy) ? 1 : 0;
    }
    int newTenants = 0;
    for (Account account : book.accounts().values()) {
      newTenants +=
          put("tenant", "tenant", "document", account.tenant(), text(AccountText.plain(account)))
              ? 1
              : 0;
    }
    for (Map.Entry<String, PolicyDocument> flavor : book.flavors().entrySet()) {
      put("flavor", "flavor", "policy", flavor.getKey(), flavor.getValue().policy().name());
    }
    return new ImportSummary(
        book.policies().size(), newPolicies, book.accounts().size(), newTenants);
  }

  /** Whether the document, or this version of it, was not there. */
  private boolean write(PolicyDocument policy) throws SQLException {
    String name = policy.policy().name();
    int version = policy.policy().version();
    String document = text(PolicyFile.plain(policy));
    try (PreparedStatement find =
        connection.prepareStatement(
            "SELECT version, document FROM policy WHERE name = ? ORDER BY version DESC LIMIT 1")) {
      find.setString(1, name);
      try (ResultSet row = find.executeQuery()) {
        if (row.next() && !isNew(name, version, document, row.getInt(1), row.getString(2))) {
          return false;
        }
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO policy VALUES (?, ?, ?)")) {
      insert.setString(1, name);
      insert.setInt(2, version);
      insert.setString(3, document);
      insert.executeUpdate();
      return true;
    }
  }

  private boolean isNew(
      String name, int version, String document, int storedVersion, String storedDocument) {
    if (version < storedVersion) {
      throw new BadInputException(
          "%s: policy %s is there in version %d already, the file has version %d; raise the version."
              .formatted(file, name, storedVersion, version));
    }
    if (version == storedVersion && !document.equals(storedDocument)) {
      throw new BadInputException(
          "%s: policy %s says something else in version %d already; raise the version of what has changed."
              .formatted(file, name, version));
    }
    return version > storedVersion;
  }

  /** Whether the key was not there. */
  private boolean put(String table, String key, String column, String name, String value)
      throws SQLException {
    boolean there;
    try (PreparedStatement find =
        connection.prepareStatement("SELECT 1 FROM %s WHERE %s = ?".formatted(table, key))) {
      find.setString(1, name);
      try (ResultSet row = find.executeQuery()) {
        there = row.next();
      }
    }
    try (PreparedStatement put =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO %s (%s, %s) VALUES (?, ?)".formatted(table, key, column))) {
      put.setString(1, name);
      put.setString(2, value);
      put.executeUpdate();
    }
    return !there;
  }

  AccountBook read() throws SQLException {
    Map<String, PolicyDocument> policies = new TreeMap<>();
    Map<String, PolicyDocument> flavors = new TreeMap<>();
    Map<String, Account> accounts = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(LATEST)) {
        while (row.next()) {
          String name = row.getString(1);
          policies.put(
              name,
              PolicyFile.readWhole(
                  section(
                      row.getString(3), "policy %s version %d".formatted(name, row.getInt(2)))));
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT flavor, policy FROM flavor")) {
        while (row.next()) {
          flavors.put(row.getString(1), known(policies, row.getString(2)));
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT tenant, document FROM tenant")) {
        while (row.next()) {
          Section in = section(row.getString(2), "tenant " + row.getString(1));
          accounts.put(row.getString(1), AccountsFile.tenant(in, policies, Secrets.REFUSED));
        }
      }
    }
    return new AccountBook(policies, flavors, accounts, PolicyDocument.NONE);
  }

  private PolicyDocument known(Map<String, PolicyDocument> policies, String name) {
    PolicyDocument policy = policies.get(name);
    if (policy == null) {
      throw new BadInputException("%s: there is no policy named %s.".formatted(file, name));
    }
    return policy;
  }

  private Section section(String document, String what) {
    return Section.of(YamlReader.parse(document, "%s: %s".formatted(file, what)));
  }

  private static String text(Map<String, Object> plain) {
    return YamlWriter.write(plain);
  }
}
