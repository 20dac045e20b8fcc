package jp.madoguchi.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.facility.WrittenAddress;

/**
 * Addresses that begin alike (CIDR, RFC 4632): {@code 10.1.0.0/16}, {@code fd00::/8}, or one
 * address.
 *
 * @param bits how many of the beginning count
 */
record AddressRange(InetAddress first, int bits) {
  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException when it is none; the message names it
   */
  static AddressRange of(String text) {
    String[] parts = text.split("/", 2);
    InetAddress first = WrittenAddress.isRange(text) ? address(parts[0]).orElse(null) : null;
    int whole = first == null ? 0 : first.getAddress().length * Byte.SIZE;
    int bits = first != null && parts.length == 2 ? Integer.parseInt(parts[1]) : whole;
    if (first == null || bits > whole) {
      throw new IllegalArgumentException("not a range of addresses: " + text);
    }
    return new AddressRange(first, bits);
  }

  /**
   * The ranges of a setting, separated by commas; none when it is not set.
   *
   * @throws IllegalStateException when one is none; the message names the setting
   */
  static List<AddressRange> listed(String setting, String list) {
    return Arrays.stream(list == null ? new String[0] : list.split(","))
        .filter(one -> !one.isBlank())
        .map(one -> set(setting, one.strip()))
        .toList();
  }

  /** One range of a setting, refused in its name. */
  static AddressRange set(String setting, String text) {
    try {
      return of(text);
    } catch (IllegalArgumentException none) {
      throw new IllegalStateException(
          "setting madoguchi." + setting + ": " + none.getMessage(), none);
    }
  }

  /** The address a text is, without asking anybody; IPv4 in IPv6 becomes IPv4. */
  static Optional<InetAddress> address(String text) {
    if (text == null || !WrittenAddress.isOne(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException notOne) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress address) {
    return WrittenAddress.holds(written(first) + "/" + bits, written(address));
  }

  /** Without the interface by which this machine reaches it. */
  private static String written(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
  }
}
