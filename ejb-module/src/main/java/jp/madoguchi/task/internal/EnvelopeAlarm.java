package jp.madoguchi.task.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.madoguchi.access.SealedAccountOpened;
import jp.madoguchi.access.StaffAct;
import jp.madoguchi.access.StaffAdministered;
import jp.madoguchi.task.NewTask;
import jp.madoguchi.task.OpenedEnvelope;
import jp.madoguchi.task.TaskBook;
import jp.madoguchi.task.TaskKind;
import jp.madoguchi.task.TaskSubject;

/**
 * An account from a sealed envelope was used: administrators have a task until it has another
 * password. In the log as well, which the hospital's watch reads while nobody looks at tasks.
 */
@ApplicationScoped
public class EnvelopeAlarm {
  private static final System.Logger LOG = System.getLogger(EnvelopeAlarm.class.getName());

  @EJB TaskBook tasks;
  @Inject Clock clock;

  void opened(@Observes SealedAccountOpened event) {
    LOG.log(
        System.Logger.Level.WARNING,
        "the sealed account {0} is in use; it has to be sealed anew",
        event.account());
    tasks.open(
        new NewTask(
            TaskKind.OPENED_ENVELOPE,
            TaskSubject.account(event.account()),
            new OpenedEnvelope(event.account(), event.terminal()),
            null,
            // at once: it stands before whatever has a day
            clock.instant()));
  }

  void sealedAnew(@Observes StaffAdministered event) {
    if (event.act() == StaffAct.PASSWORD_RESET || event.act() == StaffAct.PASSWORD_MOVED) {
      tasks.settle(TaskSubject.account(event.account()));
    }
  }
}
