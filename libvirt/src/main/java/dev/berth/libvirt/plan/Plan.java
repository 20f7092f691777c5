package dev.berth.libvirt.plan;

import dev.berth.libvirt.plan.Action.Setting;
import java.util.List;

/** Ordered steps about one domain of one host: printed in a dry run, carried out otherwise. */
public record Plan(String host, String domain, List<Action> actions) {

  public Plan {
    Names.name("domain", domain);
    actions = List.copyOf(actions);
  }

  /** The settings among the steps. */
  public List<Setting> settings() {
    return actions.stream().filter(Setting.class::isInstance).map(Setting.class::cast).toList();
  }

  /** The steps, numbered, one a line. */
  public String text() {
    StringBuilder text = new StringBuilder("on %s, domain %s:%n".formatted(host, domain));
    for (int i = 0; i < actions.size(); i++) {
      text.append("  %2d. %s%n".formatted(i + 1, actions.get(i).text()));
    }
    return text.toString();
  }
}
