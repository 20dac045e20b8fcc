package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A machine has endless addresses of IPv6 within its network, which counts as one caller. */
class CallRateTest {
  private static final int A_MINUTE = 1200;

  private final CallRate rate = new CallRate();

  CallRateTest() throws ReflectiveOperationException {
    Field clock = CallRate.class.getDeclaredField("clock");
    clock.setAccessible(true);
    clock.set(rate, Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void addressesOfOneNetworkOfIpv6AreCountedTogether() {
    for (int i = 0; i < A_MINUTE; i++) {
      assertEquals(
          Duration.ZERO, rate.ofAddress("2001:db8:0:7:" + Integer.toHexString(i) + "::1"), "" + i);
    }
    assertFalse(rate.ofAddress("2001:db8:0:7:ffff:ffff:ffff:ffff").isZero());
    assertFalse(rate.ofAddress("2001:0DB8:0000:0007::9").isZero(), "however it is written");
    assertTrue(rate.ofAddress("2001:db8:0:8::1").isZero(), "the network beside it");
  }

  @Test
  void addressesOfIpv4AreCountedEachByItself() {
    for (int i = 0; i < A_MINUTE; i++) {
      assertTrue(rate.ofAddress("192.0.2.7").isZero(), "" + i);
    }
    assertFalse(rate.ofAddress("192.0.2.7").isZero());
    assertTrue(rate.ofAddress("192.0.2.8").isZero());
  }
}
