package jp.madoguchi.web.board;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Language;

/**
 * Draws a row once for all desks that were told of its version. The right to see it is asked for
 * each of them, by {@link ReceptionBoard#follow}; only the drawing is shared, among those who see
 * the same. A row is asked for as {@code ?ids=7,9&v=2,4}; without versions it is always drawn.
 */
public class SharedMarkupFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final long LONGEST_WAIT_MILLIS = 250;
  private static final String BEFORE = "<table><tbody id=\"rows\">";
  private static final String AFTER = "</tbody></table>";
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,18}(,\\d{1,18}){0,99}");
  private static final Pattern ROW =
      Pattern.compile("<tr id=\"s(\\d+)\"[^>]* data-v=\"(\\d+)\".*?</tr>", Pattern.DOTALL);

  @Inject private transient ReceptionBoard reception;
  @Inject private transient SharedMarkup shared;
  @Inject private transient Me me;
  @Inject private transient Clock clock;

  private record Asked(SharedMarkup.MarkupKey key, long version) {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean strip = request.getServletPath().endsWith("/strip.xhtml");
    List<Long> rows =
        strip ? List.of() : Arrays.stream(numbers(request.getParameter("ids"))).boxed().toList();
    boolean consents = reception.follow(rows) && me.isMaySeeConsents();
    List<Asked> asked = asked(request, strip, consents);
    if (asked.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> markup = ready(asked, strip);
    if (markup.isEmpty()) {
      markup = firstOrWaiting(request, response, chain, asked, strip);
    }
    if (markup.isEmpty()) {
      return; // a problem, told already
    }
    byte[] bytes = markup.get().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private Optional<String> firstOrWaiting(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      List<Asked> asked,
      boolean strip)
      throws IOException, ServletException {
    Lock lock = shared.lock(asked.get(0).key());
    boolean mine = tryFor(lock);
    try {
      Optional<String> ready = ready(asked, strip);
      return ready.isPresent() ? ready : draw(request, response, chain, asked, strip);
    } finally {
      if (mine) {
        lock.unlock();
      }
    }
  }

  /** Waits as long as drawing should take: nobody queues behind a database that does not answer. */
  private static boolean tryFor(Lock lock) {
    try {
      return lock.tryLock(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<Asked> asked(HttpServletRequest request, boolean strip, boolean consents) {
    String language = Language.of(request).getLanguage();
    if (strip) {
      return List.of(
          new Asked(
              new SharedMarkup.MarkupKey(SharedMarkup.MarkupKey.STRIP, language, consents), 0));
    }
    long[] ids = numbers(request.getParameter("ids"));
    long[] versions = numbers(request.getParameter("v"));
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < ids.length && ids.length == versions.length; i++) {
      asked.add(new Asked(new SharedMarkup.MarkupKey(ids[i], language, consents), versions[i]));
    }
    return asked;
  }

  private static long[] numbers(String list) {
    return list == null || !NUMBERS.matcher(list).matches()
        ? new long[0]
        : Pattern.compile(",").splitAsStream(list).mapToLong(Long::parseLong).toArray();
  }

  private Optional<String> ready(List<Asked> asked, boolean strip) {
    var markup = new StringBuilder();
    for (Asked one : asked) {
      Optional<String> found = shared.find(one.key(), one.version());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      markup.append(found.get());
    }
    return Optional.of(strip ? markup.toString() : BEFORE + markup + AFTER);
  }

  private Optional<String> draw(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      List<Asked> asked,
      boolean strip)
      throws IOException, ServletException {
    long begun = clock.millis();
    var drawn = new DrawnResponse(response);
    chain.doFilter(request, drawn);
    if (drawn.getStatus() != HttpServletResponse.SC_OK) {
      return Optional.empty();
    }
    String markup = drawn.markup();
    SharedMarkup.MarkupKey first = asked.get(0).key();
    if (strip) {
      shared.keep(first, 0, markup, begun);
    } else {
      Matcher row = ROW.matcher(markup);
      while (row.find()) {
        SharedMarkup.MarkupKey key =
            new SharedMarkup.MarkupKey(
                Long.parseLong(row.group(1)), first.language(), first.consents());
        shared.keep(key, Long.parseLong(row.group(2)), row.group(), begun);
      }
    }
    return Optional.of(markup);
  }
}
