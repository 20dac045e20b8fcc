package jp.madoguchi.facility;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is written as an IP address (アドレスの表記) or as a range of them: {@code 10.1.2.3}, {@code
 * fd00::1}, {@code 10.1.0.0/16} (CIDR, RFC 4632). Judged by the text alone: a name would be asked
 * of the name service, which nobody may be made to do by a header.
 */
public final class WrittenAddress {
  private static final Pattern BYTE = Pattern.compile("25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");
  private static final int LONGEST = 45;
  private static final int BYTES = 4;
  private static final int GROUPS = 8;
  private static final int BITS_OF_4 = 32;
  private static final int BITS_OF_6 = 128;

  private WrittenAddress() {}

  /** One address, of IPv4 or IPv6. */
  public static boolean isOne(String text) {
    return text.length() <= LONGEST && (isOf4(text) || isOf6(text));
  }

  /** One address, or one with {@code /} and how many bits of its beginning count. */
  public static boolean isRange(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return isOne(text);
    }
    String address = text.substring(0, slash);
    String length = text.substring(slash + 1);
    return isOne(address)
        && LENGTH.matcher(length).matches()
        && Integer.parseInt(length) <= (isOf4(address) ? BITS_OF_4 : BITS_OF_6);
  }

  /**
   * Whether a range holds an address; false when one of them is none. One of IPv4 in the form of
   * IPv6 is none of IPv4.
   */
  public static boolean holds(String range, String address) {
    if (!isRange(range) || !isOne(address)) {
      return false;
    }
    int slash = range.indexOf('/');
    String first = slash < 0 ? range : range.substring(0, slash);
    if (isOf4(first) != isOf4(address)) {
      return false;
    }
    int whole = isOf4(first) ? BITS_OF_4 : BITS_OF_6;
    int bits = slash < 0 ? whole : Integer.parseInt(range.substring(slash + 1));
    return bitsOf(first).shiftRight(whole - bits).equals(bitsOf(address).shiftRight(whole - bits));
  }

  /**
   * What is counted of whoever calls from an address: of one of IPv6 the network (its first 64
   * bits), since each machine has endless ones; whatever is no such address as it is.
   */
  public static String counted(String address) {
    if (!address.contains(":") || address.contains(".") || !isOne(address)) {
      return address;
    }
    BigInteger network = bitsOf(address).shiftRight(BITS_OF_6 / 2);
    StringBuilder written = new StringBuilder();
    for (int group = GROUPS / 2 - 1; group >= 0; group--) {
      int bits = network.shiftRight(group * Short.SIZE).intValue() & 0xffff;
      written.append(Integer.toHexString(bits)).append(':');
    }
    return written.append(":/64").toString();
  }

  private static BigInteger bitsOf(String address) {
    if (isOf4(address)) {
      return joined(List.of(address.split("\\.")), 10, Byte.SIZE);
    }
    int last = address.lastIndexOf(':') + 1;
    String groups = address;
    if (isOf4(address.substring(last))) {
      int four = bitsOf(address.substring(last)).intValue();
      groups =
          address.substring(0, last)
              + Integer.toHexString(four >>> Short.SIZE)
              + ":"
              + Integer.toHexString(four & 0xffff);
    }
    String[] halves = groups.split("::", -1);
    List<String> all = new ArrayList<>(groupsOf(halves[0]));
    if (halves.length > 1) {
      List<String> behind = groupsOf(halves[1]);
      all.addAll(Collections.nCopies(GROUPS - all.size() - behind.size(), "0"));
      all.addAll(behind);
    }
    return joined(all, 16, Short.SIZE);
  }

  private static List<String> groupsOf(String half) {
    return half.isEmpty() ? List.of() : List.of(half.split(":"));
  }

  private static BigInteger joined(List<String> parts, int radix, int bits) {
    BigInteger whole = BigInteger.ZERO;
    for (String part : parts) {
      whole = whole.shiftLeft(bits).add(new BigInteger(part, radix));
    }
    return whole;
  }

  private static boolean isOf4(String text) {
    List<String> bytes = List.of(text.split("\\.", -1));
    return bytes.size() == BYTES && bytes.stream().allMatch(one -> BYTE.matcher(one).matches());
  }

  /** Eight groups, or fewer around one {@code ::}; the last two may be written as of IPv4. */
  private static boolean isOf6(String text) {
    int last = text.lastIndexOf(':') + 1;
    boolean mixed = last > 0 && isOf4(text.substring(last));
    String groups = mixed ? text.substring(0, last) + "0:0" : text;
    String[] halves = groups.split("::", -1);
    if (halves.length > 2) {
      return false;
    }
    List<String> all =
        Stream.of(halves)
            .filter(half -> !half.isEmpty())
            .flatMap(half -> Stream.of(half.split(":", -1)))
            .toList();
    boolean right = halves.length == 2 ? all.size() < GROUPS : all.size() == GROUPS;
    return right && all.stream().allMatch(one -> GROUP.matcher(one).matches());
  }
}
