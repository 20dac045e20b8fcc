package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskAddressTest {
  private static final String DESKS = "192.0.2.21=外来1, 192.0.2.0/24=外来, 2001:db8::/32=病棟";

  @Test
  void aProxyThatNobodyNamedIsBelievedNothing() {
    DeskAddress desks = new DeskAddress("", "X-Forwarded-For", "X-Desk", DESKS);
    var headers = Map.of("X-Forwarded-For", List.of("192.0.2.21"), "X-Desk", List.of("CN=偽物"));
    assertEquals("127.0.0.1", desks.of(request("127.0.0.1", headers)));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.21, 外来1 (192.0.2.21)",
    "192.0.2.22, 外来 (192.0.2.22)",
    "198.51.100.1, 198.51.100.1",
    "2001:db8::5, 病棟 (2001:db8:0:0:0:0:0:5)"
  })
  void anAddressHasTheNameItWasGiven(String address, String terminal) {
    DeskAddress desks = new DeskAddress("127.0.0.1", "x-forwarded-for", "", DESKS);
    var headers = Map.of("X-Forwarded-For", List.of(address));
    assertEquals(terminal, desks.of(request("127.0.0.1", headers)));
  }

  @Test
  void theHeaderThatTheProxiesDoNotWriteIsTheCallers() {
    DeskAddress desks = new DeskAddress("127.0.0.1", "X-Forwarded-For", "", DESKS);
    var headers =
        Map.of("Forwarded", List.of("for=192.0.2.99"), "X-Forwarded-For", List.of("198.51.100.1"));
    assertEquals("198.51.100.1", desks.of(request("127.0.0.1", headers)));
  }

  @Test
  void theCertificateNamesTheDesk() {
    DeskAddress desks = new DeskAddress("127.0.0.1", "Forwarded", "X-Desk", DESKS);
    var headers =
        Map.of("Forwarded", List.of("for=192.0.2.21"), "X-Desk", List.of("O=試験病院,CN=会計3(偽),C=JP"));
    assertEquals("会計3偽 (192.0.2.21)", desks.of(request("127.0.0.1", headers)));
    var twice = Map.of("X-Desk", List.of("CN=会計3", "CN=会計4"));
    assertEquals("127.0.0.1", desks.of(request("127.0.0.1", twice)));
  }

  @Test
  void aLongNameStillLeavesRoomForTheAddress() {
    String longest = DeskAddress.name("卓".repeat(200)).orElseThrow();
    assertTrue((longest + " (2001:db8:1111:2222:3333:4444:5555:6666)").length() <= 100);
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.1=", "外来1", "10.0.0.0/99=外来", "host=外来"})
  void whatNamesNoDeskStopsTheStart(String desks) {
    assertThrows(IllegalStateException.class, () -> new DeskAddress("", "Forwarded", "", desks));
    assertThrows(IllegalStateException.class, () -> new DeskAddress("", "Via", "", ""));
    assertThrows(IllegalStateException.class, () -> new DeskAddress("proxy", "Forwarded", "", ""));
  }

  private static HttpServletRequest request(String peer, Map<String, List<String>> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            DeskAddressTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> peer;
                  case "getAttribute" -> null;
                  case "getHeaders" ->
                      Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
