package jp.madoguchi.access.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.madoguchi.facility.WrittenAddress;
import jp.madoguchi.node.FittedText;

/**
 * From where somebody tries to log in, as failures are counted: the terminal (業務端末) as the audit
 * names it. Of an address of IPv6 the network counts (its first 64 bits), since each machine has
 * endless ones; one of IPv4 in the form of IPv6 is one of IPv4.
 */
final class LoginOrigin {
  private static final int GROUPS = 8;
  private static final int OF_THE_NETWORK = 4;
  private static final int LONGEST = 100;

  private LoginOrigin() {}

  static String of(String terminal) {
    boolean six = terminal.contains(":") && !terminal.contains(".");
    return six && WrittenAddress.isOne(terminal)
        ? network(terminal)
        : FittedText.fit(terminal, LONGEST);
  }

  private static String network(String address) {
    String[] halves = address.split("::", -1);
    List<String> groups = new ArrayList<>(groups(halves[0]));
    if (halves.length > 1) {
      List<String> behind = groups(halves[1]);
      groups.addAll(Collections.nCopies(GROUPS - groups.size() - behind.size(), "0"));
      groups.addAll(behind);
    }
    return String.join(":", groups.subList(0, OF_THE_NETWORK)) + "::/64";
  }

  private static List<String> groups(String half) {
    return Stream.of(half.split(":"))
        .filter(group -> !group.isEmpty())
        .map(group -> Integer.toHexString(Integer.parseInt(group, 16)).toLowerCase(Locale.ROOT))
        .toList();
  }
}
