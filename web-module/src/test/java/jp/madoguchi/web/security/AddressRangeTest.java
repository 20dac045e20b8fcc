package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.facility.WrittenAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {
  /** Whatever is let through beside an address would be asked of the name service. */
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, true",
    "010.001.000.255, true",
    "2001:db8::7, true",
    "::1, true",
    "::ffff:192.0.2.7, true",
    "999.1.1.1, false",
    "192.0.2.256, false",
    "192.0.2.7., false",
    "192.0.2, false",
    ".:., false",
    "'::::', false",
    "1:2:3:4:5:6:7, false",
    "1:2:3:4:5:6:7:8, true",
    "1:2:3:4:5:6:7:8:9, false",
    "1::2::3, false",
    "12345::, false",
    "::, true",
    "desk.example, false"
  })
  void nothingButAnAddressIsTakenForOne(String text, boolean one) {
    assertEquals(one, WrittenAddress.isOne(text));
    assertEquals(one, AddressRange.address(text).isPresent());
  }
}
