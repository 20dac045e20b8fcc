package jp.madoguchi.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.encryption.ContentUnreadable;
import jp.madoguchi.encryption.EncryptionUnavailable;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.node.LostRace;

/**
 * What went wrong with a page, as far as the person can do something about it. Texts: {@code
 * problem.<name>.what} and {@code problem.<name>.next}.
 */
public enum Problem {
  /** The address, or what was sent with it, is not written as anything of ours. */
  BAD_REQUEST(400),
  /** Something in the address may be a My Number; it is quoted nowhere. */
  MY_NUMBER(400),
  /** Not allowed, or closed. */
  FORBIDDEN(403),
  /** An act that no page of this program asked for. */
  ELSEWHERE(403),
  /** The address does not take this method. */
  METHOD(405),
  /** More than a form may hold. */
  TOO_MUCH(413),
  NOT_FOUND(404),
  /** The page was open for too long. */
  EXPIRED(403),
  /** Somebody else wrote the same in the same moment. */
  OVERTAKEN(409),
  DATABASE_DOWN(503),
  /** Stored content does not open: the keys of the data are missing, or it was altered. */
  UNREADABLE(500),
  INTERNAL(500);

  private static final String ATTRIBUTE = Problem.class.getName();

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  /** HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** Notes it for the page that the container draws for the status: the status alone says less. */
  public void noteOn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** What was noted with this request, or null. */
  static Problem noted(HttpServletRequest request) {
    return (Problem) request.getAttribute(ATTRIBUTE);
  }

  /** Key of a text: {@code problem.database_down.what}. */
  public String key(String part) {
    return "problem." + name().toLowerCase(Locale.ROOT) + "." + part;
  }

  /**
   * As the container tells it. A refusal is one whatever stands beside it: Open Liberty adds an
   * exception of its own to each 403.
   *
   * @param status null when the container gives none
   * @param thrown null when nothing was thrown
   */
  static Problem told(Integer status, Throwable thrown) {
    return thrown == null || refused(status) ? ofStatus(status) : of(thrown);
  }

  /** Whether the status says that the caller is refused. */
  static boolean refused(Integer status) {
    return status != null && status >= 400 && status < 500;
  }

  /** By status of an answer without an exception. */
  static Problem ofStatus(int status) {
    return switch (status) {
      case 400, 411, 414, 416, 431 -> BAD_REQUEST;
      case 401, 403 -> FORBIDDEN;
      case 405, 501 -> METHOD;
      case 413 -> TOO_MUCH;
      case 404 -> NOT_FOUND;
      case 503 -> DATABASE_DOWN;
      default -> INTERNAL;
    };
  }

  /** By the exception and whatever caused it; EJB containers wrap several deep. */
  public static Problem of(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(thrown);
    if (LostRace.caused(thrown)) {
      return OVERTAKEN;
    }
    Problem found = INTERNAL;
    while (!open.isEmpty()) {
      Throwable next = open.poll();
      if (next == null || !seen.add(next)) {
        continue;
      }
      if (next instanceof ViewExpiredException) {
        return EXPIRED;
      }
      if (next instanceof EJBAccessException) {
        return FORBIDDEN;
      }
      if (next instanceof ContentUnreadable || next instanceof EncryptionUnavailable) {
        return UNREADABLE;
      }
      if (next instanceof SQLException sql && connectionIsGone(sql)) {
        found = DATABASE_DOWN;
      }
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
    }
    return found;
  }

  /**
   * Whether nobody could be asked, because the database is away; else what was thrown is a fault of
   * this program's own, which nobody may call an outage.
   */
  public static boolean databaseIsAway(RuntimeException thrown) {
    for (Throwable next = thrown; next != null; next = next.getCause()) {
      if (next instanceof DatabaseAway) {
        return true;
      }
    }
    return of(thrown) == DATABASE_DOWN;
  }

  /** Throws what is no outage on, as the fault that it is. */
  public static void throwUnlessAway(RuntimeException thrown) {
    if (!databaseIsAway(thrown)) {
      throw thrown;
    }
  }

  /** SQL state class 08 (connection exception), 57P (server going down), H2's 90xxx closed. */
  private static boolean connectionIsGone(SQLException thrown) {
    String state = thrown.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("90067")
        || state.equals("90098")
        || state.equals("90121");
  }
}
