package dev.berth.scenarios.accounts;

import static dev.berth.scenarios.yaml.Kinds.FLAG;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;
import static dev.berth.scenarios.yaml.Kinds.map;

import dev.berth.account.Account;
import dev.berth.account.BusinessRules;
import dev.berth.account.Credential;
import dev.berth.account.RateLimit;
import dev.berth.configuration.PolicyDocument;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a tenant's account. */
final class TenantFile {

  private static final String SECRET = "secret";
  private static final String CREDENTIAL = "credential";
  private static final int MOST = 1_000_000;

  private static final Kind<Credential> HASHED =
      Kinds.of(
          value -> {
            try {
              return Credential.parse(value.scalar(Credential.FORM));
            } catch (IllegalArgumentException e) {
              throw value.error("must be " + Credential.FORM);
            }
          },
          Credential::text);

  private TenantFile() {}

  static Account read(Section in, Map<String, PolicyDocument> policies, Secrets secrets) {
    String tenant = in.get("tenant", Names.NAME);
    Optional<Credential> credential = credential(in, secrets);
    String name = in.find("policy", Kinds.TEXT);
    PolicyDocument defaultPolicy =
        name == null ? PolicyDocument.NONE : AccountsFile.policy(in, "policy", name, policies);
    Map<String, PolicyDocument> tags = new TreeMap<>();
    in.get("tags", map(Kinds.TEXT), Map.of())
        .forEach((tag, word) -> tags.put(tag, AccountsFile.policy(in, "tags", word, policies)));
    Map<String, Integer> licences = in.get("licences", map(integer(0, MOST)), Map.of());
    return new Account(
        tenant,
        credential,
        defaultPolicy,
        tags,
        in.has("quota") ? QuotaFile.read(in.section("quota")) : dev.berth.account.Quota.NONE,
        licences,
        in.sections("scaling").stream().map(ScalingFile::read).toList(),
        in.has("rules") ? rules(in.section("rules")) : BusinessRules.NONE);
  }

  private static Optional<Credential> credential(Section in, Secrets secrets) {
    if (in.has(SECRET) && in.has(CREDENTIAL)) {
      throw in.error(SECRET, "give a secret or a credential, not both");
    }
    if (in.has(SECRET)) {
      Credential made = secrets.of(in.get(SECRET, Kinds.ANY));
      in.resolve(SECRET, "hashed");
      return Optional.of(made);
    }
    return Optional.ofNullable(in.find(CREDENTIAL, HASHED));
  }

  private static BusinessRules rules(Section in) {
    boolean dedicated = in.get("dedicatedHosts", FLAG, false);
    List<String> zones = in.get("zones", list(Names.NAME), List.of());
    Integer rate = in.find("requestsPerMinute", integer(1, MOST));
    Optional<RateLimit> limit =
        rate == null
            ? Optional.empty()
            : Optional.of(new RateLimit(rate, in.get("burst", integer(1, MOST), rate)));
    return new BusinessRules(dedicated, zones, limit);
  }
}
