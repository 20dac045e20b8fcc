package jp.madoguchi.care;

import jakarta.ejb.Local;
import java.util.Set;

/** What the desk says of a visit: which departments it goes to (受診科). */
@Local
public interface CareDesk {
  /** Departments that one visit goes to at most. */
  int MOST_OF_A_VISIT = 20;

  /**
   * What was said of the session's visit, and what can be said; nothing while the session is
   * nobody's.
   */
  VisitCare visit(long sessionId);

  /**
   * The visit goes to these departments, which are in charge today and tomorrow, and not to those.
   * Two who say different things in the same moment are both heard.
   *
   * @param added departments of the staff
   * @throws jp.madoguchi.reception.RefusedInput while the session is nobody's, or for a department
   *     that nobody works in
   */
  void decide(long sessionId, Set<String> added, Set<String> removed);
}
