package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.facility.Settings;

/**
 * Where the browser sees this program (RFC 6454): whether by TLS, and under which names. A proxy
 * that ends TLS says so in {@code X-Forwarded-Proto} or {@code Forwarded}; it is believed when the
 * server itself was told to, or when its address is one of {@code madoguchi.proxy.trusted}.
 *
 * @param tls whether somebody who may say so says that the browser used TLS
 * @param hosts {@code name[:port]}, as the request names it and as trusted proxies do
 */
record OwnOrigin(boolean tls, List<String> hosts) {
  private static final List<AddressRange> TRUSTED =
      AddressRange.listed("proxy.trusted", Settings.text("proxy.trusted", null));

  private static final Pattern ORIGIN = Pattern.compile("(https?)://([a-z0-9.:\\[\\]_-]+)");
  private static final Pattern PAIR =
      Pattern.compile("(?i)(?:^|[;,])\\s*(proto|host)\\s*=\\s*\"?([^\";,]*)");

  static OwnOrigin of(HttpServletRequest request) {
    return of(request, TRUSTED);
  }

  static OwnOrigin of(HttpServletRequest request, List<AddressRange> trusted) {
    boolean proxied = ProxyChain.isTrusted(request.getRemoteAddr(), trusted);
    boolean tls =
        request.isSecure()
            || proxied && told(request, "X-Forwarded-Proto", "proto").anyMatch("https"::equals);
    Stream<String> named = proxied ? told(request, "X-Forwarded-Host", "host") : Stream.empty();
    return new OwnOrigin(
        tls,
        Stream.concat(Optional.ofNullable(request.getHeader("Host")).stream(), named)
            .map(host -> host.toLowerCase(Locale.ROOT))
            .toList());
  }

  /** What the proxy next to the browser said; those behind it may have spoken plainly. */
  private static Stream<String> told(HttpServletRequest request, String header, String pair) {
    Optional<String> plain =
        Optional.ofNullable(request.getHeader(header))
            .map(list -> list.split(",", 2)[0].strip().toLowerCase(Locale.ROOT));
    Optional<String> inPairs =
        Optional.ofNullable(request.getHeader("Forwarded"))
            .flatMap(
                list ->
                    PAIR.matcher(list)
                        .results()
                        .filter(one -> one.group(1).equalsIgnoreCase(pair))
                        .map(one -> one.group(2).strip().toLowerCase(Locale.ROOT))
                        .findFirst());
    return Stream.concat(plain.stream(), inPairs.stream());
  }

  /**
   * Whether a page of that origin is one of ours. One with TLS is taken where nobody told this
   * server of any: not every proxy says what it ended. The other way round it is not.
   *
   * @param origin as browsers write the header {@code Origin}; {@code null} is nobody's
   */
  boolean is(String origin) {
    Matcher parts = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return false;
    }
    boolean withTls = parts.group(1).equals("https");
    if (tls && !withTls) {
      return false;
    }
    String port = withTls ? ":443" : ":80";
    String wanted = without(port, parts.group(2));
    return hosts.stream().anyMatch(host -> without(port, host).equals(wanted));
  }

  private static String without(String port, String host) {
    return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
  }
}
