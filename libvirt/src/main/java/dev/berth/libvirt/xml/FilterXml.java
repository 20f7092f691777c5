package dev.berth.libvirt.xml;

import dev.berth.configuration.FirewallRule;
import java.util.List;
import java.util.UUID;

/** Firewall rules as libvirt's packet filter. */
public final class FilterXml {

  private static final int FIRST_PRIORITY = 100;
  private static final int LAST_PRIORITY = 1000;
  private static final int LAST_PORT = 65_535;

  private FilterXml() {}

  /** The rules in their order; what none names is dropped coming in and accepted going out. */
  public static String of(String name, UUID uuid, List<FirewallRule> rules) {
    Xml filter = Xml.root("filter").set("name", name).set("chain", "root");
    filter.with("uuid", uuid);
    int priority = FIRST_PRIORITY;
    for (FirewallRule rule : rules) {
      rule(filter, rule, priority++);
    }
    filter(filter, "accept", "out", LAST_PRIORITY - 1).add("all");
    filter(filter, "drop", "in", LAST_PRIORITY).add("all");
    return filter.toString();
  }

  private static void rule(Xml filter, FirewallRule rule, int priority) {
    String protocol = rule.protocol().equals("any") ? "all" : rule.protocol();
    Xml match =
        filter(filter, rule.accepts() ? "accept" : "drop", rule.incoming() ? "in" : "out", priority)
            .add(protocol);
    String[] network = rule.peer().split("/", -1);
    String peer = rule.incoming() ? "src" : "dst";
    match.set(peer + "ipaddr", network[0]).set(peer + "ipmask", network[1]);
    boolean ports = protocol.equals("tcp") || protocol.equals("udp");
    if (ports && (rule.fromPort() > 0 || rule.toPort() < LAST_PORT)) {
      match.set("dstportstart", rule.fromPort()).set("dstportend", rule.toPort());
    }
  }

  private static Xml filter(Xml filter, String action, String direction, int priority) {
    return filter
        .add("rule")
        .set("action", action)
        .set("direction", direction)
        .set("priority", priority);
  }
}
