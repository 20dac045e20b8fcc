package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginOriginTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.0.21, 10.1.0.21",
    "外来1 (10.1.0.21), 外来1 (10.1.0.21)",
    "2001:db8:0:1::5, 2001:db8:0:1::/64",
    "2001:0DB8::1:0:0:5, 2001:db8:0:0::/64",
    "2001:db8:0:1:ffff:ffff:ffff:ffff, 2001:db8:0:1::/64",
    "fd00::, fd00:0:0:0::/64",
    "::1, 0:0:0:0::/64",
    "::ffff:10.1.0.21, ::ffff:10.1.0.21",
    "-, -"
  })
  void aTerminalIsAsItIsNamedAndOfIpv6ItsNetwork(String terminal, String origin) {
    assertEquals(origin, LoginOrigin.of(terminal));
  }
}
