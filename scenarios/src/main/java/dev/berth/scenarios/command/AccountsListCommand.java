package dev.berth.scenarios.command;

import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.account.Account;
import dev.berth.account.Limits;
import dev.berth.scenarios.store.AccountFileStore;

@Parameters(commandDescription = "Lists the tenants of the account store.")
final class AccountsListCommand implements Command {

  @ParametersDelegate private final StoreOption store = new StoreOption();

  @Override
  public int run(Console console) {
    TextTable table =
        new TextTable("tenant", "credential", "default policy", "tags", "most instances");
    try (AccountFileStore accounts = AccountFileStore.open(store.path(console))) {
      for (Account account : accounts.book().accounts().values()) {
        long most = account.quota().total().instances();
        table.row(
            account.tenant(),
            account.credential().isPresent() ? "set" : "none",
            account.defaultPolicy().isEmpty() ? "-" : account.defaultPolicy().policy().name(),
            account.byTag().isEmpty() ? "-" : String.join(", ", account.byTag().keySet()),
            most == Limits.UNLIMITED ? "-" : Long.toString(most));
      }
    }
    console.out().print(table.text());
    return ExitStatus.DONE;
  }
}
