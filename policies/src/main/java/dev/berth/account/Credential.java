package dev.berth.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What proves that a request comes from its tenant: a secret, kept as its PBKDF2 hash (RFC 8018)
 * under HMAC-SHA-256 with a salt of its own. The secret itself is never kept.
 *
 * @param iterations of the derivation, 1000 to 10,000,000
 * @param salt in hexadecimal, 16 bytes
 * @param hash in hexadecimal, 32 bytes
 */
public record Credential(int iterations, String salt, String hash) {

  /** What OWASP's password storage cheat sheet asks of PBKDF2-HMAC-SHA256 (2023). */
  public static final int ITERATIONS = 600_000;

  public static final int SALT_BYTES = 16;

  public static final String FORM =
      "a hashed credential pbkdf2-sha256:ITERATIONS:SALT:HASH, as berth accounts export writes it";

  private static final int LEAST_ITERATIONS = 1000;
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int HASH_BITS = 256;
  private static final Pattern TEXT =
      Pattern.compile("pbkdf2-sha256:(\\d{4,8}):([0-9a-f]{32}):([0-9a-f]{64})");

  public Credential {
    if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException(
          "The iterations (%d) of a credential must be from 1000 to 10000000."
              .formatted(iterations));
    }
  }

  /** The credential of a secret, under a salt that nobody else has. */
  public static Credential of(char[] secret, byte[] salt, int iterations) {
    return new Credential(
        iterations, HexFormat.of().formatHex(salt), derive(secret, salt, iterations));
  }

  /**
   * @throws IllegalArgumentException when the text is none
   */
  public static Credential parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("must be " + FORM);
    }
    return new Credential(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
  }

  /** Whether this is the secret; takes the same time for every wrong one. */
  public boolean matches(char[] secret) {
    byte[] given =
        HexFormat.of().parseHex(derive(secret, HexFormat.of().parseHex(salt), iterations));
    return MessageDigest.isEqual(given, HexFormat.of().parseHex(hash));
  }

  /** As it is kept and exported. */
  public String text() {
    return "pbkdf2-sha256:%d:%s:%s".formatted(iterations, salt, hash);
  }

  /** Says that there is one, never what it is. */
  @Override
  public String toString() {
    return "Credential[set]";
  }

  private static String derive(char[] secret, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(secret, salt, iterations, HASH_BITS);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return HexFormat.of().formatHex(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256.", e);
    } finally {
      spec.clearPassword();
    }
  }
}
