package jp.madoguchi.access.internal;

import jp.madoguchi.access.SealedAccountOpened;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffSessionEnded;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.directory.internal.HospitalDirectoryBean;
import jp.madoguchi.testing.ServerThreads;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

/** Accounts with what they stand on, for tests that put their beans together themselves. */
public final class AccountsWired {
  private AccountsWired() {}

  /** Needs a database, a clock, a caller and somebody who is told of log-ins. */
  public static AccountsBean in(Wiring wiring) {
    wiring.add(new TestEvent<>(StaffSessionEnded.class));
    wiring.add(new TestEvent<>(StaffRightsChanged.class));
    wiring.add(new Workplace()); // for those who did not say where they are
    wiring.add(new TestEvent<>(SealedAccountOpened.class));
    wiring.add(ServerThreads.executor());
    wiring.wire(new HospitalDirectoryBean());
    wiring.wire(new LogInWriting());
    wiring.wire(new LoginAttempts());
    return wiring.wire(new AccountsBean());
  }
}
