package jp.madoguchi.reader.virtual;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Answers only requests that call this machine by its own name: a page of some other site that had
 * its name point here (DNS rebinding) calls it by that site's, and reads nothing.
 */
final class LoopbackHost extends Filter {
  private static final Pattern OWN =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host != null && OWN.matcher(host).matches()) {
      chain.doFilter(exchange);
      return;
    }
    try (exchange) {
      exchange.sendResponseHeaders(403, -1);
    }
  }

  @Override
  public String description() {
    return "requests to this machine by its own name";
  }
}
