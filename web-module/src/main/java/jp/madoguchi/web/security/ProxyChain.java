package jp.madoguchi.web.security;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose request it is, behind proxies (RFC 7239 and the older {@code X-Forwarded-For}). Each proxy
 * writes at the end whom it was called by, so the list is read from its end, and only as far as
 * trusted proxies wrote it: what stands before the first untrusted address was written by whoever
 * called, and may be anything.
 */
final class ProxyChain {
  /** More hops than anybody has; the rest of a longer list is not read. */
  private static final int MOST_HOPS = 32;

  private static final Pattern FORWARDED_FOR = Pattern.compile("(?i)for\\s*=\\s*(.*)");
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)\\](?::[0-9_A-Za-z.-]*)?");
  private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9_A-Za-z.-]*");

  private ProxyChain() {}

  /**
   * The address of the terminal: the last one that a trusted proxy vouches for. A hop that is no
   * address ({@code unknown}, {@code _hidden}, garbage) ends the way there: then the proxy that
   * named it is all that is known.
   *
   * @param peer the address that opened the connection
   * @param hops whom each proxy was called by, in the order of the header
   */
  static String terminal(String peer, List<String> hops, List<AddressRange> trusted) {
    Optional<InetAddress> known = AddressRange.address(withoutZone(peer));
    String terminal = known.map(InetAddress::getHostAddress).orElse(peer);
    int next = hops.size() - 1;
    int last = Math.max(0, hops.size() - MOST_HOPS);
    while (known.isPresent() && isTrusted(known.get(), trusted) && next >= last) {
      known = AddressRange.address(hops.get(next));
      terminal = known.map(InetAddress::getHostAddress).orElse(terminal);
      next--;
    }
    return terminal;
  }

  static boolean isTrusted(String peer, List<AddressRange> trusted) {
    return AddressRange.address(withoutZone(peer))
        .filter(address -> isTrusted(address, trusted))
        .isPresent();
  }

  private static boolean isTrusted(InetAddress address, List<AddressRange> trusted) {
    return trusted.stream().anyMatch(range -> range.holds(address));
  }

  /** Of the lines of {@code X-Forwarded-For}, which count as one list. */
  static List<String> hopsOfXForwardedFor(List<String> lines) {
    List<String> hops = new ArrayList<>();
    for (String line : lines) {
      for (String one : line.split(",", -1)) {
        hops.add(node(one.strip()));
      }
    }
    return hops;
  }

  /** Of the lines of {@code Forwarded}; an element that names nobody is a hop nobody knows. */
  static List<String> hopsOfForwarded(List<String> lines) {
    List<String> hops = new ArrayList<>();
    for (String line : lines) {
      for (String element : parts(line, ',')) {
        hops.add(
            parts(element, ';').stream()
                .map(pair -> FORWARDED_FOR.matcher(pair.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(pair -> node(unquoted(pair.group(1).strip())))
                .orElse(""));
      }
    }
    return hops;
  }

  /** Inside quotation marks nothing separates. */
  private static List<String> parts(String line, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(line.substring(begin, i));
        begin = i + 1;
      }
    }
    parts.add(line.substring(begin));
    return parts;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
  }

  /** {@code [2001:db8::1]:4711} and {@code 192.0.2.1:80} without brackets and port. */
  private static String node(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return bracketed.group(1).toLowerCase(Locale.ROOT);
    }
    Matcher port = WITH_PORT.matcher(text);
    return port.matches() ? port.group(1) : text;
  }

  /** A server may name the interface of a link-local peer: {@code fe80::1%eth0}. */
  private static String withoutZone(String peer) {
    int zone = peer == null ? -1 : peer.indexOf('%');
    return zone < 0 ? peer : peer.substring(0, zone);
  }
}
