package dev.berth.scenarios.store;

import dev.berth.scenarios.accounts.AccountBook;
import dev.berth.scenarios.accounts.AccountsFile;
import dev.berth.scenarios.accounts.Secrets;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlReader;

/** Books whose tenants all say of which generation they are. */
final class Books {

  static final int TENANTS = 40;

  private Books() {}

  static AccountBook generation(int number) {
    StringBuilder text = new StringBuilder("policies:\n");
    text.append(
        "  - {name: p, version: %d, hypervisor: {weight: %d}}\n".formatted(number, number + 2));
    text.append("tenants:\n");
    for (int i = 0; i < TENANTS; i++) {
      text.append("  - {tenant: t%d, policy: p, quota: {instances: %d}}\n".formatted(i, number));
    }
    return parse(text.toString());
  }

  static AccountBook parse(String text) {
    return AccountsFile.readWhole(Section.of(YamlReader.parse(text, "book")), Secrets.REFUSED);
  }

  /** The one generation of all tenants and of the policy, or -1 where they differ. */
  static int generation(AccountBook book) {
    long first = book.accounts().get("t0").quota().total().instances();
    boolean one =
        book.accounts().size() == TENANTS
            && book.policies().get("p").policy().version() == first
            && book.accounts().values().stream()
                .allMatch(
                    account ->
                        account.quota().total().instances() == first
                            && account.defaultPolicy().policy().version() == first);
    return one ? (int) first : -1;
  }
}
