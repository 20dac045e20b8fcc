package jp.madoguchi.web.navigation;

import java.util.Set;
import jp.madoguchi.access.Role;

/**
 * A row of {@code access.tsv}.
 *
 * @param path below the context root; ends in {@code /*} for all below; of a call of programs
 *     {@code GET /api/board}
 * @param entry who gets in
 * @param roles of {@link Admission#ROLES}, else empty
 * @param section the page's {@code section}, by which the bar knows where the person is
 * @param title key of the page's word in the bar, or null
 * @param bar roles in whose bar the page stands
 */
public record PageRow(
    String path,
    PageRow.Admission entry,
    Set<Role> roles,
    String section,
    String title,
    Set<Role> bar) {
  /** Who gets in. */
  public enum Admission {
    /** Before the log-in. */
    EVERYBODY,
    /** Whoever is logged in. */
    LOGGED_IN,
    /** The roles of the row. */
    ROLES
  }

  /** Whether a person in that role may open it; null is a log-in that has not chosen yet. */
  public boolean opensFor(Role role) {
    return entry != Admission.ROLES || role != null && roles.contains(role);
  }

  /** A method of the programming interface. */
  boolean call() {
    return !path.startsWith("/");
  }

  /** A page that is drawn, not a servlet. */
  public boolean page() {
    return path.endsWith(".xhtml");
  }
}
