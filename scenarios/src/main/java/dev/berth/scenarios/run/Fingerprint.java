package dev.berth.scenarios.run;

import dev.berth.reports.store.Manifest.Input;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** A hash of everything that determines the cells of a study. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(String version, String resolved, List<Input> inputs) {
    MessageDigest digest = InputHashes.sha256();
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    digest.update(resolved.getBytes(StandardCharsets.UTF_8));
    inputs.forEach(input -> digest.update(input.sha256().getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
