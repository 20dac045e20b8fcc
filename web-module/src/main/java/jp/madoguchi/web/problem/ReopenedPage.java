package jp.madoguchi.web.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a page is opened anew whose state this node does not have: it was drawn by a node that is
 * gone, or too long ago. The browser then puts back what was typed (typed.js).
 */
final class ReopenedPage {
  private static final String MARK = "again=1";

  private ReopenedPage() {}

  /**
   * The address, below nothing: with the context's path.
   *
   * @param page the address that was posted to, without a query
   * @param referer where the form was, as the browser says; null when it does not
   */
  static String address(String page, String referer) {
    String query = query(page, referer);
    return page + "?" + (query.isEmpty() ? "" : query + "&") + MARK;
  }

  /** The query of the same page, which says what it showed; of another page nothing. */
  private static String query(String page, String referer) {
    if (referer == null) {
      return "";
    }
    URI address;
    try {
      address = new URI(referer);
    } catch (URISyntaxException noAddress) {
      return "";
    }
    if (!page.equals(address.getRawPath()) || address.getRawQuery() == null) {
      return "";
    }
    return Arrays.stream(address.getRawQuery().split("&"))
        .filter(part -> !part.equals(MARK))
        .collect(Collectors.joining("&"));
  }
}
