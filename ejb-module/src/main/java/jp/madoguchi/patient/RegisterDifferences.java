package jp.madoguchi.patient;

import jakarta.ejb.Local;
import java.util.List;

/** What the register says against what the centre confirmed later (台帳との相違), and its decision. */
@Local
public interface RegisterDifferences {
  /** CLERK_LEAD and BILLING: the open ones, the oldest first; the list is recorded. */
  List<RegisterDifference> open(int first, int count);

  /** CLERK_LEAD, BILLING and ADMIN, who sees nothing else of them. */
  long countOpen();

  /**
   * CLERK_LEAD and BILLING: takes the register's side (採用) or leaves the file as it is (却下);
   * recorded either way.
   *
   * @return false when somebody, or a later register, has decided it already
   */
  boolean decide(long id, boolean adopt);
}
