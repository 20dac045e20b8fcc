package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.factor.PasskeyPlace;

/**
 * Where passkeys are for this program: the hospital's own address ({@code
 * madoguchi.factor.origin}), else the one of the request, as {@link OwnOrigin} knows it. A device
 * signs the name that its browser really shows; one that was made under another name is of no use
 * here.
 */
public final class OwnPlace {
  private OwnPlace() {}

  public static PasskeyPlace of(HttpServletRequest request) {
    String configured = Settings.text("factor.origin", null);
    return configured == null ? of(OwnOrigin.of(request)) : of(configured);
  }

  static PasskeyPlace of(String origin) {
    return new PasskeyPlace(URI.create(origin).getHost(), Set.of(origin));
  }

  static PasskeyPlace of(OwnOrigin own) {
    List<String> hosts = own.hosts();
    Set<String> origins =
        hosts.stream()
            .map(host -> (own.tls() ? "https://" : "http://") + host)
            .collect(Collectors.toSet());
    // behind a proxy it is the proxy's name that the browser knows, and that comes last
    String name = hosts.isEmpty() ? "" : hosts.get(hosts.size() - 1);
    return new PasskeyPlace(name.replaceAll(":\\d+$", ""), origins);
  }
}
