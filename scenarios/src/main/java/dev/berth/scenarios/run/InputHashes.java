package dev.berth.scenarios.run;

import dev.berth.model.BadInputException;
import dev.berth.reports.store.Manifest.Input;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Sizes and hashes of the files that a study reads. */
final class InputHashes {

  private InputHashes() {}

  static List<Input> of(Collection<Path> files) {
    return files.stream().distinct().map(InputHashes::of).toList();
  }

  private static Input of(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
      return new Input(file.toString(), bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be read (%s).".formatted(file, e), e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
