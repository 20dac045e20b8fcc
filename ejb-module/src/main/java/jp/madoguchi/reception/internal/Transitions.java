package jp.madoguchi.reception.internal;

import static jp.madoguchi.reception.SessionState.AUTH;
import static jp.madoguchi.reception.SessionState.CANCELLED;
import static jp.madoguchi.reception.SessionState.CARD_PLACED;
import static jp.madoguchi.reception.SessionState.CLOSED;
import static jp.madoguchi.reception.SessionState.FAILED;
import static jp.madoguchi.reception.SessionState.HELD;
import static jp.madoguchi.reception.SessionState.IMPORTED;
import static jp.madoguchi.reception.SessionState.MATCHING;
import static jp.madoguchi.reception.SessionState.OFFLINE;
import static jp.madoguchi.reception.SessionState.QUERYING;
import static jp.madoguchi.reception.SessionState.REVIEW;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.reception.SessionState;

/** Which state may follow which. Source: workflow rules §3.1. */
final class Transitions {
  private static final Map<SessionState, Set<SessionState>> ALLOWED =
      new EnumMap<>(SessionState.class);

  static {
    Set<SessionState> results = EnumSet.of(MATCHING, REVIEW, IMPORTED, FAILED);
    allow(CARD_PLACED, AUTH, QUERYING, OFFLINE, CANCELLED, FAILED);
    allow(AUTH, QUERYING, OFFLINE, CANCELLED, FAILED);
    allow(QUERYING, OFFLINE, CANCELLED);
    ALLOWED.get(QUERYING).addAll(results);
    // a late answer, another try, or nobody waits any longer
    allow(OFFLINE, QUERYING, HELD, CANCELLED, CLOSED);
    ALLOWED.get(OFFLINE).addAll(results);
    allow(FAILED, QUERYING, OFFLINE, HELD, MATCHING, REVIEW, CLOSED);
    allow(MATCHING, REVIEW, IMPORTED, HELD, FAILED, CLOSED);
    allow(REVIEW, MATCHING, IMPORTED, HELD, CLOSED);
    allow(HELD, MATCHING, REVIEW, IMPORTED, QUERYING, OFFLINE, CLOSED);
    allow(IMPORTED, CLOSED);
    allow(CANCELLED);
    allow(CLOSED);
  }

  private Transitions() {}

  /** Whether {@code to} may follow {@code from}; staying is always allowed. */
  static boolean allowed(SessionState from, SessionState to) {
    return from == to || ALLOWED.get(from).contains(to);
  }

  /**
   * Whether {@code to} may follow {@code from} because an attachment is undone: the only way out of
   * 取込済 and 受付完了.
   */
  static boolean takenBack(SessionState from, SessionState to) {
    boolean concluded =
        switch (from) {
          case MATCHING, REVIEW, HELD, IMPORTED, CLOSED, FAILED -> true;
          case CARD_PLACED, AUTH, QUERYING, OFFLINE, CANCELLED -> false;
        };
    return concluded && (to == MATCHING || to == FAILED);
  }

  private static void allow(SessionState from, SessionState... to) {
    Set<SessionState> following = EnumSet.noneOf(SessionState.class);
    following.addAll(Set.of(to));
    ALLOWED.put(from, following);
  }
}
