package dev.berth.scenarios.command;

import dev.berth.configuration.Merge;
import dev.berth.configuration.Settings;
import dev.berth.configuration.Wish;
import dev.berth.scenarios.accounts.SettingValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an instance is to be like: every setting, who decided it where, and whom he overrode. */
record MergedPolicyPage(Merge merge) {

  String text() {
    if (merge.wishes().isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable("setting", "value", "made true by", "decided by", "at", "over").indented(2);
    for (Wish wish : holding()) {
      table.row(
          wish.key(),
          value(wish),
          appliedBy(wish),
          "%s %s".formatted(wish.rank().title(), wish.document()),
          wish.place(),
          String.join("; ", overridden(wish)));
    }
    return "Its policy, merged:%n%s%n".formatted(table.text());
  }

  List<Map<String, Object>> json() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Wish wish : holding()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("setting", wish.key());
      row.put("value", SettingValues.plain(wish.value()));
      row.put("madeTrueBy", appliedBy(wish));
      row.put("rank", wish.rank().title());
      row.put("document", wish.document());
      row.put("place", wish.place());
      row.put("over", overridden(wish));
      rows.add(row);
    }
    return rows;
  }

  private List<Wish> holding() {
    List<Wish> holding = new ArrayList<>();
    for (String key : merge.wishes().keySet()) {
      Wish wish = merge.holding(key);
      if (wish != null) {
        holding.add(wish);
      }
    }
    return holding;
  }

  private List<String> overridden(Wish holding) {
    return merge.wishes().getOrDefault(holding.key(), List.of()).stream()
        .filter(wish -> !wish.equals(holding))
        .map(wish -> "%s by the %s".formatted(value(wish), wish.rank().title()))
        .toList();
  }

  private static String value(Wish wish) {
    return String.valueOf(SettingValues.plain(wish.value()));
  }

  private static String appliedBy(Wish wish) {
    return Settings.get(wish.key()).appliedBy().name().toLowerCase(Locale.ROOT);
  }
}
