package dev.berth.scenarios.accounts;

import static dev.berth.scenarios.accounts.JsonSchema.array;
import static dev.berth.scenarios.accounts.JsonSchema.described;
import static dev.berth.scenarios.accounts.JsonSchema.head;
import static dev.berth.scenarios.accounts.JsonSchema.integer;
import static dev.berth.scenarios.accounts.JsonSchema.object;
import static dev.berth.scenarios.accounts.JsonSchema.text;

import dev.berth.account.Credential;
import dev.berth.workload.Channel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The published schema of accounts files. */
public final class AccountsSchema {

  private static final String NAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$";
  private static final int MOST = 1_000_000;

  private AccountsSchema() {}

  /** The schema of an accounts file. */
  public static Map<String, Object> accounts() {
    Map<String, Object> schema = head("accounts", "Tenants of Berth and their policies");
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("policies", array(JsonSchema.document()));
    properties.put(
        "flavors", described(byName(name()), "The policy that goes with a flavor, by its name."));
    properties.put("tenants", array(tenant()));
    schema.putAll(object(properties, List.of("tenants")));
    return schema;
  }

  private static Map<String, Object> tenant() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("tenant", name());
    properties.put("credential", text("^pbkdf2-sha256:", "It is " + Credential.FORM + "."));
    properties.put(
        "secret",
        described(Map.of("type", "string"), "Hashed when it is imported; in no other file."));
    properties.put("policy", described(name(), "Holds where no tag selects another."));
    properties.put("tags", byName(name()));
    properties.put("quota", quota());
    properties.put(
        "licences",
        described(byName(integer(0, MOST)), "Instances that may run an operating system."));
    properties.put("scaling", array(scaling()));
    properties.put("rules", rules());
    return object(properties, List.of("tenant"));
  }

  private static Map<String, Object> quota() {
    Map<String, Object> quota = limits();
    quota.put("zones", byName(object(limits(), List.of())));
    return object(quota, List.of());
  }

  private static Map<String, Object> limits() {
    Map<String, Object> limits = new LinkedHashMap<>();
    limits.put("instances", integer(0, Integer.MAX_VALUE));
    limits.put("vcpus", amount("minimum"));
    limits.put("memory", text("^[0-9.]+ *(MiB|GiB|TiB)$", "An amount such as 8 TiB."));
    limits.put("disk", text("^[0-9.]+ *(GiB|TiB)$", "An amount such as 2 TiB."));
    limits.put("network", text("^[0-9.]+ *(Mbit/s|Gbit/s)$", "A rate such as 25 Gbit/s."));
    limits.put("gpus", amount("minimum"));
    return limits;
  }

  /** In this order: that of Map.of changes from one start of the JVM to the next. */
  private static Map<String, Object> amount(String bound) {
    Map<String, Object> amount = new LinkedHashMap<>();
    amount.put("type", "number");
    amount.put(bound, 0);
    return amount;
  }

  private static Map<String, Object> scaling() {
    Map<String, Object> scaling = new LinkedHashMap<>();
    scaling.put("group", described(name(), "The tag of the instances that are counted."));
    scaling.put(
        "metric",
        Map.of(
            "enum",
            Arrays.stream(Channel.values())
                .map(channel -> channel.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList()));
    for (String kind : List.of("above", "below", "target")) {
      scaling.put(kind, amount("exclusiveMinimum"));
    }
    scaling.put("step", integer(1, MOST));
    scaling.put("coolDown", text("^([0-9]+(ms|s|m|h|d))+$", "A length of time such as 5m."));
    scaling.put("min", integer(0, MOST));
    scaling.put("max", integer(0, MOST));
    return object(scaling, List.of("group", "max"));
  }

  private static Map<String, Object> rules() {
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("dedicatedHosts", Map.of("type", "boolean"));
    rules.put("zones", array(name()));
    rules.put("requestsPerMinute", integer(1, MOST));
    rules.put("burst", integer(1, MOST));
    return object(rules, List.of());
  }

  private static Map<String, Object> name() {
    return text(NAME, "Letters, digits, dot, hyphen and underscore, at most 63.");
  }

  private static Map<String, Object> byName(Map<String, Object> values) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "object");
    map.put("additionalProperties", values);
    return map;
  }
}
