package dev.berth.scenarios.accounts;

import dev.berth.account.Credential;
import dev.berth.scenarios.yaml.Value;

/** What becomes of a secret that stands in a file in clear. */
@FunctionalInterface
public interface Secrets {

  /** Its credential, or an error at its place. */
  Credential of(Value secret);

  /** A file that is read for a run or a check keeps no secret in clear. */
  Secrets REFUSED =
      secret -> {
        throw secret.error(
            "a secret must not stand here in clear; berth accounts import hashes it, and berth accounts export writes the hash as credential");
      };
}
