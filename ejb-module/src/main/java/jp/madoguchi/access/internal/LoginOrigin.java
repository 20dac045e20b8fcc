package jp.madoguchi.access.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jp.madoguchi.node.FittedText;

/**
 * From where somebody tries to log in, as failures are counted: the terminal (業務端末) as the audit
 * names it. Of an address of IPv6 the network counts, since each machine has endless ones.
 */
final class LoginOrigin {
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int NETWORK_BYTES = 8;
  private static final int LONGEST = 100;

  private LoginOrigin() {}

  static String of(String terminal) {
    if (!V6.matcher(terminal).matches()) {
      return FittedText.fit(terminal, LONGEST);
    }
    try {
      byte[] address = InetAddress.getByName(terminal).getAddress();
      return address.length > NETWORK_BYTES
          ? HexFormat.of().formatHex(address, 0, NETWORK_BYTES) + "/64"
          : terminal;
    } catch (UnknownHostException noAddress) {
      return FittedText.fit(terminal, LONGEST);
    }
  }
}
