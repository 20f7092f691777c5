package dev.berth.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubnetTest {

  /** A /29 has 8 addresses: first, router and last are nobody's, 8 - 3 = 5 are left. */
  @Test
  void addresses_areCountedFromTheThird() {
    Subnet subnet = Subnet.parse("10.0.0.0/29");
    assertEquals(5, subnet.usable());
    assertEquals("10.0.0.2", subnet.address(0));
    assertEquals("10.0.0.6", subnet.address(4));
    assertTrue(subnet.contains(Subnet.bits("10.0.0.7")));
    assertFalse(subnet.contains(Subnet.bits("10.0.0.8")));
  }

  @Test
  void hostBits_areDropped() {
    assertEquals("192.168.16.0/22", Subnet.parse("192.168.19.7/22").toString());
    assertEquals(0, Subnet.parse("10.0.0.1/32").usable());
    assertTrue(Subnet.parse("0.0.0.0/0").contains(Subnet.bits("255.255.255.255")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0/8", "10.0.0.0/33", "10.0.0.256/8", "a.b.c.d/8"})
  void whatIsNoSubnet_isRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Subnet.parse(text));
  }
}
