package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginTest {
  private static final List<AddressRange> TRUSTED =
      AddressRange.listed("proxy.trusted", "127.0.0.1");

  @ParameterizedTest
  @CsvSource({
    "madoguchi.example:8080, http://madoguchi.example:8080, true",
    "madoguchi.example, http://madoguchi.example, true",
    "Madoguchi.Example:80, http://madoguchi.example, true",
    // the proxy ended TLS and did not say so
    "madoguchi.example, https://madoguchi.example, true",
    "madoguchi.example:443, https://madoguchi.example, true",
    "'[2001:db8::1]:8080', 'http://[2001:db8::1]:8080', true",
    "madoguchi.example:8080, http://madoguchi.example, false",
    "madoguchi.example, http://madoguchi.example.evil.example, false",
    "madoguchi.example, http://evil.example, false",
    "madoguchi.example, http://other.madoguchi.example, false",
    "madoguchi.example, http://madoguchi.example:8081, false",
    "madoguchi.example, http://madoguchi.example@evil.example, false",
    "madoguchi.example, null, false",
    "madoguchi.example, '', false",
    "madoguchi.example, file://, false"
  })
  void aPageIsOursByNameAndPort(String host, String origin, boolean ours) {
    assertEquals(ours, of("192.0.2.1", Map.of("Host", host)).is(origin));
  }

  @Test
  void behindTlsAPageWithoutItIsNotOurs() {
    var own = of("127.0.0.1", Map.of("Host", "a.example", "X-Forwarded-Proto", "https"));
    assertTrue(own.tls());
    assertTrue(own.is("https://a.example"));
    assertFalse(own.is("http://a.example"));
  }

  @Test
  void aTrustedProxyNamesTheHostThatTheBrowserUsed() {
    var older =
        Map.of(
            "Host", "10.0.0.5:8080", "X-Forwarded-Host", "a.example", "X-Forwarded-Proto", "https");
    assertTrue(of("127.0.0.1", older).is("https://a.example"));
    var forwarded =
        Map.of("Host", "10.0.0.5:8080", "Forwarded", "for=192.0.2.9;host=a.example;proto=https");
    assertTrue(of("127.0.0.1", forwarded).is("https://a.example"));
    assertTrue(of("127.0.0.1", forwarded).tls());
    assertFalse(of("192.0.2.1", older).is("https://a.example"));
    assertFalse(of("192.0.2.1", older).tls());
    assertFalse(of("192.0.2.1", forwarded).tls());
  }

  private static OwnOrigin of(String peer, Map<String, String> headers) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                OwnOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getRemoteAddr" -> peer;
                      case "isSecure" -> false;
                      case "getHeader" -> headers.get(arguments[0]);
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return OwnOrigin.of(request, TRUSTED);
  }
}
