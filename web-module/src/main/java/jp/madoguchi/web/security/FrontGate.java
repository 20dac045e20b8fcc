package jp.madoguchi.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.web.problem.Problem;
import jp.madoguchi.web.scim.ScimAnswer;

/**
 * What is asked of every request before anybody asks who sent it: an address in its one form, a
 * method that the program has, and for an act (and the line of the live board) a page of this
 * program behind it. Browsers say where a request comes from ({@code Sec-Fetch-Site}, {@code
 * Origin}); a cookie tells nothing about that, for it comes along from every host of the same site.
 * Programs that are no browsers send neither and are let by: nobody can make them send anything.
 */
public final class FrontGate {
  static final String METHODS = "GET, HEAD, POST";

  private static final Logger LOG = System.getLogger(FrontGate.class.getName());
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");

  /** A path has to be written without these. */
  private static final Pattern UNCLEAR =
      Pattern.compile("[^\\x21-\\x7e]|[;\\\\]|//|/\\.\\.?(/|$)|%(?![0-9A-Fa-f]{2})");

  /** Letters, digits and {@code -._~} stand for themselves; the others would split or end it. */
  private static final Pattern NEEDLESS =
      Pattern.compile("(?i)%(4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|3[0-9]|2[de]|5f|7e)");

  private static final Pattern SPLITTING = Pattern.compile("(?i)%([01][0-9a-f]|7f|2f|5c|25|3b)");
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9.:/\\[\\]_-]{1,100}");

  private FrontGate() {}

  /** Why the request is refused; empty when it may go on. */
  static Optional<Problem> refusal(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!isCanonical(path)
        || !isQuery(request.getQueryString())
        || request.isRequestedSessionIdFromURL()) {
      return Optional.of(Problem.BAD_REQUEST);
    }
    if (!(path + "/").startsWith(request.getContextPath() + "/")) {
      // a server may hand the program more addresses than its own: nothing lies there
      return Optional.of(Problem.NOT_FOUND);
    }
    boolean reading = READING.contains(request.getMethod());
    if (!reading && !has(request)) {
      return Optional.of(Problem.METHOD);
    }
    boolean line = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    if ((!reading || line) && isFromElsewhere(request)) {
      return Optional.of(Problem.ELSEWHERE);
    }
    return Optional.empty();
  }

  /** Pages know two methods; the identity system changes and ends people by others (RFC 7644). */
  private static boolean has(HttpServletRequest request) {
    String method = request.getMethod();
    return "POST".equals(method)
        || CHANGING.contains(method) && ScimAnswer.isFor(MadoguchiAuthentication.pathOf(request));
  }

  /** The methods that are there, as {@code Allow} lists them (RFC 9110 §10.2.1). */
  private static String methods(HttpServletRequest request) {
    return ScimAnswer.isFor(MadoguchiAuthentication.pathOf(request))
        ? METHODS + ", PUT, PATCH, DELETE"
        : METHODS;
  }

  /** Whether a browser says that no page of this program is behind the request. */
  private static boolean isFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return site != null && !site.equals("same-origin")
        || origin != null && !OwnOrigin.of(request).is(origin);
  }

  /**
   * Whether a page is read that nobody asked this program for: a link of another site leads there,
   * or the browser fetches it in case somebody might. It is shown, and begins nothing by itself.
   */
  public static boolean isUnasked(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String purpose = request.getHeader("Sec-Purpose");
    return site != null && !site.equals("same-origin") && !site.equals("none")
        || purpose != null && purpose.contains("prefetch");
  }

  /** Answers with the refusal; the page for it is drawn by the program's own error page. */
  static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (problem == Problem.METHOD) {
      response.setHeader("Allow", methods(request));
    } else if (problem == Problem.ELSEWHERE) {
      LOG.log(
          Level.WARNING,
          "an act from a page of another origin was refused: {0}; our host is {1}",
          written(request.getHeader("Origin")),
          written(request.getHeader("Host")));
    }
    problem.noteOn(request);
    response.sendError(problem.status());
  }

  /** What a stranger wrote, as far as it can stand in a log. */
  private static String written(String header) {
    return header != null && ORIGIN.matcher(header).matches() ? header : "-";
  }

  /**
   * Whether a path is written in the one way in which everybody reads it alike: servers, proxies
   * and we ourselves do not agree on the others.
   *
   * @param path as it stands in the request
   */
  static boolean isCanonical(String path) {
    return path.startsWith("/")
        && !UNCLEAR.matcher(path).find()
        && !NEEDLESS.matcher(path).find()
        && !SPLITTING.matcher(path).find()
        && isText(path);
  }

  /** Whether what is written with per cent signs is UTF-8. */
  private static boolean isText(String path) {
    ByteBuffer bytes = ByteBuffer.allocate(path.length());
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '%') {
        bytes.put((byte) Integer.parseInt(path.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.put((byte) path.charAt(i));
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return true;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }

  /** Whether a query can be read, and ends. */
  static boolean isQuery(String query) {
    return query == null
        || !BROKEN.matcher(query).find()
            && query.chars().filter(one -> one == '&').count() < FormSize.MOST_FIELDS;
  }
}
