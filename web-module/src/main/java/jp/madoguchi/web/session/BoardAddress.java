package jp.madoguchi.web.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The board as somebody left it: its filter and its search, which are handles and constants. */
final class BoardAddress {
  private static final String BOARD = "/reception/board.xhtml";
  private static final Pattern KEPT = Pattern.compile("(show|q)=([A-Za-z0-9_.~-]{1,1000})");

  private BoardAddress() {}

  /**
   * The board's address below the context root.
   *
   * @param left the query with which it was left, as the browser says: anything
   * @param done sealed sentence of what was done
   */
  static String of(String left, String done) {
    StringBuilder address = new StringBuilder(BOARD).append('?');
    for (String part : List.of((left == null ? "" : left).split("[?&]"))) {
      Matcher kept = KEPT.matcher(part);
      if (kept.matches()) {
        address.append(part).append('&');
      }
    }
    return address
        .append("done=")
        .append(URLEncoder.encode(done, StandardCharsets.UTF_8))
        .toString();
  }
}
