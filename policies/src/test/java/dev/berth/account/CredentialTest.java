package dev.berth.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CredentialTest {

  private static final byte[] SALT = new byte[16];

  /** RFC 7914, section 11: the first 32 bytes of the second vector. */
  @Test
  void theHash_isThatOfTheRfc() {
    Credential credential =
        Credential.of("Password".toCharArray(), "NaCl".getBytes(StandardCharsets.US_ASCII), 80_000);
    assertEquals(
        "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56", credential.hash());
  }

  @Test
  void onlyTheSecret_matches() {
    Credential credential = Credential.of("open sesame".toCharArray(), SALT, 1000);
    assertTrue(credential.matches("open sesame".toCharArray()));
    assertFalse(credential.matches("open sesamE".toCharArray()));
    assertEquals(credential, Credential.parse(credential.text()));
  }

  @Test
  void anotherSalt_givesAnotherHash() {
    byte[] other = new byte[16];
    other[0] = 1;
    assertNotEquals(
        Credential.of("a".toCharArray(), SALT, 1000).hash(),
        Credential.of("a".toCharArray(), other, 1000).hash());
  }

  @Test
  void aCredential_isNeverPrinted() {
    Credential credential = Credential.of("a".toCharArray(), SALT, 1000);
    Account account =
        new Account(
            "t",
            java.util.Optional.of(credential),
            dev.berth.configuration.PolicyDocument.NONE,
            java.util.Map.of(),
            Quota.NONE,
            java.util.Map.of(),
            java.util.List.of(),
            BusinessRules.NONE);
    assertFalse(account.toString().contains(credential.hash()));
    assertFalse(account.toString().contains(credential.salt()));
  }

  @Test
  void whatIsNoCredential_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Credential.parse("open sesame"));
  }
}
