package dev.berth.scenarios.store;

import dev.berth.account.Account;
import dev.berth.configuration.PolicyDocument;
import dev.berth.model.BadInputException;
import dev.berth.ports.AccountStore;
import dev.berth.scenarios.accounts.AccountBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The embedded account store: one SQLite file with a write-ahead log. An import is one transaction,
 * so that a crash leaves the book before it or the one after it; readers go on meanwhile and see
 * what was committed when they asked.
 */
public final class AccountFileStore implements AccountStore, AutoCloseable {

  private static final int BUSY_MILLIS = 10_000;

  private final Path file;
  private final Connection connection;
  private @Nullable AccountBook book;
  private long bookVersion;

  private AccountFileStore(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens a store, which is made where there is none.
   *
   * @throws BadInputException when the file is no store or one of a later program
   */
  public static AccountFileStore create(Path file) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return open(file, Migrations.latest());
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be made (%s).".formatted(file, e), e);
    }
  }

  /**
   * Opens a store that must be there.
   *
   * @throws BadInputException when there is none, or when the file is none
   */
  public static AccountFileStore open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          "%s: there is no account store; make one with berth accounts import FILE, or name another by --store."
              .formatted(file));
    }
    return open(file, Migrations.latest());
  }

  /** Opens or makes a store of a version of the schema. */
  static AccountFileStore open(Path file, int version) {
    try {
      Connection connection = connect(file);
      try {
        migrate(file, connection, version);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
      return new AccountFileStore(file, connection);
    } catch (SQLException e) {
      throw unusable(file, e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
  }

  private static void migrate(Path file, Connection connection, int version) throws SQLException {
    int found = Migrations.version(connection);
    if (found > version) {
      throw new BadInputException(
          "%s: is an account store of schema version %d, this program knows up to %d; use a later Berth."
              .formatted(file, found, version));
    }
    if (found < version) {
      connection.setAutoCommit(false);
      Migrations.to(version, connection);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  /**
   * Adds what a book has and replaces what it has anew; all of it, or nothing.
   *
   * @throws BadInputException when a policy says something else under a version that is known, or
   *     has an earlier version
   */
  public synchronized ImportSummary add(AccountBook added) {
    try {
      connection.setAutoCommit(false);
      try {
        ImportSummary summary = new BookRows(file, connection).write(added);
        connection.commit();
        return summary;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
        book = null;
      }
    } catch (SQLException e) {
      throw unusable(file, e);
    }
  }

  /** All accounts and the latest version of every policy. */
  public synchronized AccountBook book() {
    try {
      long version = dataVersion();
      if (book == null || version != bookVersion) {
        connection.setAutoCommit(false);
        try {
          book = new BookRows(file, connection).read();
        } finally {
          connection.rollback();
          connection.setAutoCommit(true);
        }
        bookVersion = version;
      }
      return book;
    } catch (SQLException e) {
      throw unusable(file, e);
    }
  }

  /** Counts up whenever another connection has changed the store. */
  private long dataVersion() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA data_version")) {
      return row.getLong(1);
    }
  }

  @Override
  public Optional<Account> account(String tenant) {
    return book().account(tenant);
  }

  @Override
  public PolicyDocument flavorPolicy(String flavor) {
    return book().flavorPolicy(flavor);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unusable(file, e);
    }
  }

  private static BadInputException unusable(Path file, SQLException e) {
    return new BadInputException(
        "%s: cannot be used as an account store (%s).".formatted(file, e.getMessage()), e);
  }
}
