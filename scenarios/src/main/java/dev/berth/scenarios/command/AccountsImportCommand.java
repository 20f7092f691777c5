package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.account.Credential;
import dev.berth.scenarios.accounts.AccountBook;
import dev.berth.scenarios.accounts.AccountChecks;
import dev.berth.scenarios.accounts.AccountsFile;
import dev.berth.scenarios.store.AccountFileStore;
import dev.berth.scenarios.store.ImportSummary;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.scenarios.yaml.YamlReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

@Parameters(
    commandDescription =
        "Adds the tenants and policies of a file to the account store; all of them, or none.")
final class AccountsImportCommand implements Command {

  @Parameter(description = "FILE", required = true)
  private String file = "";

  @ParametersDelegate private final StoreOption store = new StoreOption();

  @Override
  public int run(Console console) {
    AccountBook book =
        AccountsFile.readWhole(
            Section.of(YamlReader.read(console.path(file))), AccountsImportCommand::hashed);
    new AccountChecks(Optional.empty()).book(book).requireNone();
    Path path = store.path(console);
    try (AccountFileStore accounts = AccountFileStore.create(path)) {
      ImportSummary summary = accounts.add(book);
      console
          .out()
          .printf(
              "%s: %d tenants (%d new), %d policies (%d new or in a new version)%n",
              path,
              summary.tenants(),
              summary.newTenants(),
              summary.policies(),
              summary.newPolicies());
    }
    return ExitStatus.DONE;
  }

  /** The secret is not kept, and two tenants with one secret have different hashes. */
  private static Credential hashed(Value secret) {
    byte[] salt = new byte[Credential.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    char[] text = secret.scalar("a secret").toCharArray();
    return Credential.of(text, salt, Credential.ITERATIONS);
  }
}
