package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyChainTest {
  private static final List<AddressRange> PROXIES =
      Stream.of("127.0.0.1", "10.9.0.0/24", "fd00:9::/64", "::1").map(AddressRange::of).toList();

  /** Lines of a header are separated by " | ". */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      emptyValue = "",
      textBlock =
          """
          # peer      ; X-Forwarded-For                               ; terminal
          192.0.2.7   ; ''                                            ; 192.0.2.7
          # nobody trusted wrote this: it is the caller's own story
          192.0.2.7   ; 198.51.100.1                                  ; 192.0.2.7
          192.0.2.7   ; 127.0.0.1                                     ; 192.0.2.7
          127.0.0.1   ; ''                                            ; 127.0.0.1
          127.0.0.1   ; 192.0.2.7                                     ; 192.0.2.7
          # the caller put an address in front: it stands left of its own
          127.0.0.1   ; 198.51.100.1, 192.0.2.7                       ; 192.0.2.7
          127.0.0.1   ; 127.0.0.1, 192.0.2.7                          ; 192.0.2.7
          # two proxies of ours
          127.0.0.1   ; 192.0.2.7, 10.9.0.3                           ; 192.0.2.7
          127.0.0.1   ; 198.51.100.1, 192.0.2.7, 10.9.0.3             ; 192.0.2.7
          # several lines are one list
          127.0.0.1   ; 198.51.100.1 | 192.0.2.7 | 10.9.0.3           ; 192.0.2.7
          # all of them proxies: the outermost is all that is known
          127.0.0.1   ; 10.9.0.4, 10.9.0.3                            ; 10.9.0.4
          # ports and brackets
          127.0.0.1   ; 192.0.2.7:52001                               ; 192.0.2.7
          127.0.0.1   ; [2001:db8::7]:52001                           ; 2001:db8:0:0:0:0:0:7
          127.0.0.1   ; 2001:DB8::7                                   ; 2001:db8:0:0:0:0:0:7
          ::1         ; 2001:db8::7, [fd00:9::2]:443                  ; 2001:db8:0:0:0:0:0:7
          fe80::1%eth0; 192.0.2.7                                     ; fe80:0:0:0:0:0:0:1
          ::ffff:127.0.0.1; 192.0.2.7                                 ; 192.0.2.7
          # what is no address ends the way: the proxy that named it is known
          127.0.0.1   ; unknown                                       ; 127.0.0.1
          127.0.0.1   ; 192.0.2.7, unknown, 10.9.0.3                  ; 10.9.0.3
          127.0.0.1   ; 192.0.2.7, , 10.9.0.3                         ; 10.9.0.3
          127.0.0.1   ; 192.0.2.7,                                    ; 127.0.0.1
          127.0.0.1   ; desk.example.jp                               ; 127.0.0.1
          127.0.0.1   ; 999.1.1.1                                     ; 127.0.0.1
          127.0.0.1   ; 1                                             ; 127.0.0.1
          127.0.0.1   ; <script>                                      ; 127.0.0.1
          """)
  void ofXForwardedFor(String peer, String header, String terminal) {
    List<String> hops = ProxyChain.hopsOfXForwardedFor(lines(header));
    assertEquals(terminal, ProxyChain.terminal(peer, hops, PROXIES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          # peer    ~ Forwarded                                                 ~ terminal
          192.0.2.7 ~ for=198.51.100.1                                          ~ 192.0.2.7
          127.0.0.1 ~ for=192.0.2.7                                             ~ 192.0.2.7
          127.0.0.1 ~ For="192.0.2.7:52001"                                     ~ 192.0.2.7
          127.0.0.1 ~ proto=https;for=192.0.2.7;by=203.0.113.43                 ~ 192.0.2.7
          127.0.0.1 ~ for="[2001:db8:cafe::17]:4711"                            ~ 2001:db8:cafe:0:0:0:0:17
          127.0.0.1 ~ for=198.51.100.1, for=192.0.2.7;proto=https, for=10.9.0.3 ~ 192.0.2.7
          127.0.0.1 ~ for=198.51.100.1 | for=192.0.2.7                          ~ 192.0.2.7
          # a comma within quotation marks is the caller's trick to shift the places
          127.0.0.1 ~ for=198.51.100.1;host="a, for=198.51.100.2", for=192.0.2.7 ~ 192.0.2.7
          127.0.0.1 ~ host="for=198.51.100.2";for=192.0.2.7                     ~ 192.0.2.7
          127.0.0.1 ~ host="a;for=198.51.100.2";for=192.0.2.7                   ~ 192.0.2.7
          127.0.0.1 ~ for=_hidden, for=10.9.0.3                                 ~ 10.9.0.3
          127.0.0.1 ~ for=unknown                                               ~ 127.0.0.1
          127.0.0.1 ~ for="_gazonk:80"                                          ~ 127.0.0.1
          127.0.0.1 ~ by=203.0.113.43                                           ~ 127.0.0.1
          127.0.0.1 ~ for=                                                      ~ 127.0.0.1
          127.0.0.1 ~ for="192.0.2.7                                            ~ 127.0.0.1
          127.0.0.1 ~ ;;;=,=,                                                   ~ 127.0.0.1
          """)
  void ofForwarded(String peer, String header, String terminal) {
    List<String> hops = ProxyChain.hopsOfForwarded(lines(header));
    assertEquals(terminal, ProxyChain.terminal(peer, hops, PROXIES));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.0.0/16, 10.1.255.1, true",
    "10.1.0.0/16, 10.2.0.1, false",
    "10.1.2.3, 10.1.2.3, true",
    "10.1.2.3, 10.1.2.4, false",
    "10.1.2.128/25, 10.1.2.200, true",
    "10.1.2.128/25, 10.1.2.100, false",
    "0.0.0.0/0, 192.0.2.1, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false"
  })
  void aRangeHoldsWhatBeginsAlike(String range, String address, boolean held) {
    assertEquals(held, AddressRange.of(range).holds(AddressRange.address(address).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.1.0.0/33", "10.1.0.0/-1", "10.1/16", "proxy.example.jp", "::/129"})
  void whatIsNoRangeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> AddressRange.of(text));
  }

  private static List<String> lines(String header) {
    return header.isEmpty() ? List.of() : Arrays.asList(header.split(" \\| "));
  }
}
