package jp.madoguchi.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike (CIDR, RFC 4632): {@code 10.1.0.0/16}, {@code fd00::/8}, or one
 * address.
 *
 * @param bits how many of the beginning count
 */
record AddressRange(InetAddress first, int bits) {
  /** Only what is written as an address: a name would be asked of the name service. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2})(?:\\.(?!$)|$)){4}"
              + "|[0-9A-Fa-f:][0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException when it is none; the message names it
   */
  static AddressRange of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    InetAddress first =
        address(address).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
    int whole = first.getAddress().length * Byte.SIZE;
    String length = slash < 0 ? Integer.toString(whole) : text.substring(slash + 1);
    if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > whole) {
      throw new IllegalArgumentException("not a range of addresses: " + text);
    }
    return new AddressRange(first, Integer.parseInt(length));
  }

  static boolean isWrittenAsOne(String text) {
    return WRITTEN.matcher(text).matches();
  }

  /** The address a text is, without asking anybody; IPv4 in IPv6 becomes IPv4. */
  static Optional<InetAddress> address(String text) {
    if (text == null || text.length() > 45 || !isWrittenAsOne(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException notOne) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
