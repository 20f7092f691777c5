package dev.berth.scenarios.command;

import dev.berth.account.Account;
import dev.berth.configuration.PolicyDocument;
import dev.berth.scenarios.accounts.AccountText;
import dev.berth.scenarios.accounts.SettingValues;
import java.util.Map;
import java.util.TreeMap;

/** An account to read. */
record AccountPage(Account account) {

  String text() {
    StringBuilder text = new StringBuilder("Tenant ").append(account.tenant()).append('\n');
    line(text, "credential", account.credential().isPresent() ? "set" : "none");
    Map<String, Object> plain = AccountText.plain(account);
    for (String key : new String[] {"quota", "licences", "rules"}) {
      line(text, key, plain.getOrDefault(key, "none"));
    }
    if (plain.get("scaling") instanceof Iterable<?> rules) {
      rules.forEach(rule -> line(text, "scaling", rule));
    }
    policy(text, "without a tag", account.defaultPolicy());
    account.byTag().forEach((tag, policy) -> policy(text, "tag " + tag, policy));
    return text.toString();
  }

  private static void line(StringBuilder text, String key, Object value) {
    String words = String.valueOf(value).replaceAll("[{}]", "").replace("=", " ");
    text.append("  %-10s  %s%n".formatted(key, words));
  }

  private static void policy(StringBuilder text, String when, PolicyDocument document) {
    if (document.isEmpty()) {
      text.append("%nPolicy %s: none%n".formatted(when));
      return;
    }
    text.append(
        "%nPolicy %s: %s version %d%n"
            .formatted(when, document.policy().name(), document.policy().version()));
    TextTable table = new TextTable("setting", "value", "").indented(2);
    new TreeMap<>(document.policy().settings())
        .forEach(
            (key, value) ->
                table.row(
                    key,
                    String.valueOf(SettingValues.plain(value)),
                    document.locked().contains(key) ? "locked" : ""));
    text.append(table.text());
  }
}
