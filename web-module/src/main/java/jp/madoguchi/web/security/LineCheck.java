package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;

/** How the browser that asks has come: the one check that a request answers, and no façade. */
public final class LineCheck {
  private static final String PROXY =
      "sudo apt install haproxy && sudo install -m 0644 config/haproxy/madoguchi.cfg"
          + " /etc/haproxy/haproxy.cfg && sudo systemctl reload haproxy";

  private LineCheck() {}

  /** What is said of the line of this request. */
  public static CheckFinding of(HttpServletRequest request) {
    return of(OwnOrigin.of(request).tls(), isHere(request.getRemoteAddr()));
  }

  static CheckFinding of(boolean tls, boolean here) {
    if (tls) {
      return CheckFinding.of(CheckKind.TLS);
    }
    return CheckFinding.of(here ? CheckKind.TLS_HERE : CheckKind.TLS_NONE).mendedBy(PROXY);
  }

  /** Whether an address is of this machine alone. */
  static boolean isHere(String address) {
    return AddressRange.address(address).filter(InetAddress::isLoopbackAddress).isPresent();
  }
}
