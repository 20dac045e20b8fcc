package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Set;

/** Which accounts there are, and whose job (職種) is one of some; nothing of the people. */
@Local
public interface StaffJobs {
  /** Accounts that are told at most. */
  int MOST = 500;

  /** Whether there is an account of that name. */
  boolean known(String account);

  /** Names of the accounts of the jobs, those that have left too; {@link #MOST} at most. */
  List<String> accounts(Set<StaffJob> jobs);
}
