package jp.madoguchi.access.internal;

import jp.madoguchi.facility.WrittenAddress;
import jp.madoguchi.node.FittedText;

/**
 * From where somebody tries to log in, as failures are counted: the terminal (業務端末) as the audit
 * names it. Of an address of IPv6 the network counts (its first 64 bits), since each machine has
 * endless ones; one of IPv4 in the form of IPv6 is one of IPv4.
 */
final class LoginOrigin {
  private static final int LONGEST = 100;

  private LoginOrigin() {}

  static String of(String terminal) {
    return FittedText.fit(WrittenAddress.counted(terminal), LONGEST);
  }
}
