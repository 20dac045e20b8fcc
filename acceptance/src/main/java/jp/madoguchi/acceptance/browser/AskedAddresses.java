package jp.madoguchi.acceptance.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every address that the browsers of this run asked for, and the Referer they named. */
public final class AskedAddresses {
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private AskedAddresses() {}

  static void keep(Page page) {
    page.onRequest(
        request -> {
          SEEN.add(request.url());
          String from = request.headers().get("referer");
          if (from != null) {
            SEEN.add(from);
          }
        });
  }

  public static List<String> all() {
    return List.copyOf(SEEN);
  }
}
