package jp.madoguchi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.facility.Settings;

/**
 * Which terminal (業務端末) a request comes from, as the audit writes it down: {@code 外来1 (10.1.0.21)},
 * or the address alone. Settings, read once:
 *
 * <ul>
 *   <li>{@code madoguchi.proxy.trusted}: addresses of the proxies, as ranges, separated by commas;
 *       none trusted when unset, and then nothing that a header says is believed.
 *   <li>{@code madoguchi.proxy.header}: {@code X-Forwarded-For} (default) or {@code Forwarded},
 *       whichever the proxies write. The other one is not read: a proxy that does not write it
 *       passes on what the caller wrote.
 *   <li>{@code madoguchi.proxy.certificateHeader}: header in which a trusted proxy tells the
 *       subject of the terminal's certificate; the proxy must remove it from what it receives.
 *   <li>{@code madoguchi.desks}: {@code 10.1.0.21=外来1,10.2.0.0/24=病棟}; the first range that fits
 *       counts.
 * </ul>
 */
@ApplicationScoped
public class DeskAddress {
  private static final Logger LOG = System.getLogger(DeskAddress.class.getName());
  private static final String FORWARDED = "Forwarded";
  private static final String X_FORWARDED_FOR = "X-Forwarded-For";
  private static final int LONGEST_NAME = 40;
  private static final Pattern COMMON_NAME =
      Pattern.compile("(?i)(?:^|[,/+])\\s*CN\\s*=\\s*(\"[^\"]*\"|[^,/+]*)");

  private final List<AddressRange> trusted;
  private final Map<AddressRange, String> desks;
  private final String header;
  private final String certificateHeader;

  public DeskAddress() {
    this(
        Settings.text("proxy.trusted", null),
        Settings.text("proxy.header", X_FORWARDED_FOR),
        Settings.text("proxy.certificateHeader", null),
        Settings.text("desks", null));
  }

  DeskAddress(String trusted, String header, String certificateHeader, String desks) {
    this.trusted = AddressRange.listed("proxy.trusted", trusted);
    this.header = header(header);
    this.certificateHeader = certificateHeader == null ? "" : certificateHeader.strip();
    this.desks = named(desks);
  }

  /** Nothing more than that the settings could be read; {@link IllegalStateException} names one. */
  void settled() {
    LOG.log(
        Level.INFO,
        "trusted proxies: {0}, named desks: {1}",
        Integer.toString(trusted.size()),
        Integer.toString(desks.size()));
  }

  /** The terminal of a request; at most 100 characters. */
  String of(HttpServletRequest request) {
    String address = addressOf(request);
    boolean proxied = ProxyChain.isTrusted(request.getRemoteAddr(), trusted);
    return certified(request, proxied)
        .or(() -> configured(address))
        .map(name -> name + " (" + address + ")")
        .orElse(address);
  }

  /** Its address alone, as far as trusted proxies vouch for it. */
  public String addressOf(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    List<String> lines = ProxyChain.isTrusted(peer, trusted) ? lines(request, header) : List.of();
    List<String> hops =
        header.equals(FORWARDED)
            ? ProxyChain.hopsOfForwarded(lines)
            : ProxyChain.hopsOfXForwardedFor(lines);
    return ProxyChain.terminal(peer, hops, trusted);
  }

  private Optional<String> certified(HttpServletRequest request, boolean proxied) {
    if (request.getAttribute("jakarta.servlet.request.X509Certificate")
            instanceof X509Certificate[] chain
        && chain.length > 0) {
      return name(chain[0].getSubjectX500Principal().getName());
    }
    if (!proxied || certificateHeader.isEmpty()) {
      return Optional.empty();
    }
    List<String> told = lines(request, certificateHeader);
    // two would mean that one of them is not the proxy's
    return told.size() == 1 ? name(told.get(0)) : Optional.empty();
  }

  private Optional<String> configured(String address) {
    Optional<InetAddress> known = AddressRange.address(address);
    return known.flatMap(
        one ->
            desks.entrySet().stream()
                .filter(desk -> desk.getKey().holds(one))
                .map(Map.Entry::getValue)
                .findFirst());
  }

  /** The common name of a subject, or the text itself, of printable characters. */
  static Optional<String> name(String subject) {
    Matcher common = COMMON_NAME.matcher(subject);
    String name = common.find() ? common.group(1).replace("\"", "") : subject;
    String printable = name.replaceAll("[\\p{Cntrl}()]", "").strip();
    if (printable.isEmpty()) {
      return Optional.empty();
    }
    int end = Math.min(LONGEST_NAME, printable.codePointCount(0, printable.length()));
    return Optional.of(printable.substring(0, printable.offsetByCodePoints(0, end)));
  }

  private static List<String> lines(HttpServletRequest request, String name) {
    var lines = request.getHeaders(name);
    return lines == null ? List.of() : Collections.list(lines);
  }

  private static Map<AddressRange, String> named(String list) {
    Map<AddressRange, String> named = new LinkedHashMap<>();
    for (String one : list == null ? new String[0] : list.split(",")) {
      if (one.isBlank()) {
        continue;
      }
      int equals = one.indexOf('=');
      String name = equals < 0 ? "" : one.substring(equals + 1);
      String desk =
          name(name)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "setting madoguchi.desks: address=name expected: " + one.strip()));
      named.putIfAbsent(AddressRange.set("desks", one.substring(0, equals).strip()), desk);
    }
    return named;
  }

  private static String header(String wanted) {
    for (String known : List.of(X_FORWARDED_FOR, FORWARDED)) {
      if (known.toLowerCase(Locale.ROOT).equals(wanted.strip().toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    throw new IllegalStateException(
        "setting madoguchi.proxy.header: X-Forwarded-For or Forwarded expected");
  }
}
