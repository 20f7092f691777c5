package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.account.Account;
import dev.berth.model.BadInputException;
import dev.berth.reports.store.Json;
import dev.berth.scenarios.accounts.AccountBook;
import dev.berth.scenarios.accounts.AccountText;
import dev.berth.scenarios.accounts.PolicyFile;
import dev.berth.scenarios.store.AccountFileStore;
import dev.berth.scenarios.yaml.Nearest;
import java.util.LinkedHashMap;
import java.util.Map;

@Parameters(commandDescription = "Shows a tenant's account and the policies that its tags select.")
final class AccountsShowCommand implements Command {

  @Parameter(description = "TENANT", required = true)
  private String tenant = "";

  @ParametersDelegate private final StoreOption store = new StoreOption();

  @Parameter(names = "--json", description = "print the account as JSON")
  private boolean json;

  @Override
  public int run(Console console) {
    try (AccountFileStore accounts = AccountFileStore.open(store.path(console))) {
      AccountBook book = accounts.book();
      Account account = book.accounts().get(tenant);
      if (account == null) {
        throw new BadInputException(
            "accounts show %s: there is no such tenant; %s."
                .formatted(tenant, Nearest.hint(tenant, book.accounts().keySet())));
      }
      console.out().print(json ? Json.text(plain(account)) : new AccountPage(account).text());
    }
    return ExitStatus.DONE;
  }

  /** Whether there is a credential, never what it is; policies in full. */
  private static Map<String, Object> plain(Account account) {
    Map<String, Object> plain = new LinkedHashMap<>(AccountText.plain(account));
    plain.put("credential", account.credential().isPresent() ? "set" : "none");
    plain.put("policy", PolicyFile.plain(account.defaultPolicy()));
    Map<String, Object> tags = new LinkedHashMap<>();
    account.byTag().forEach((tag, policy) -> tags.put(tag, PolicyFile.plain(policy)));
    plain.put("tags", tags);
    return plain;
  }
}
