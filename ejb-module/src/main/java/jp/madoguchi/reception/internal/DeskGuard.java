package jp.madoguchi.reception.internal;

import jakarta.ejb.SessionContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.DeskActs;
import jp.madoguchi.reception.DeskStanding;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.RefusedInput;

/** Asks {@link DeskActs} about a session: for the page that draws, and before anybody acts. */
final class DeskGuard {
  private final SessionBook book;
  private final AnswerBook answers;

  DeskGuard(SessionBook book, AnswerBook answers) {
    this.book = book;
    this.answers = answers;
  }

  /** The roles of whoever calls. */
  static Set<Role> roles(SessionContext context) {
    return Arrays.stream(Role.values())
        .filter(role -> context.isCallerInRole(role.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  Set<DeskAct> acts(Session session, Set<Role> roles) {
    return DeskActs.of(standing(session), roles);
  }

  /** Refuses what the rule does not allow, whoever asks; roles were checked at the door. */
  void require(DeskAct act, Session session, String refusal) {
    if (!DeskActs.possible(act, standing(session))) {
      throw RefusedInput.of("session", refusal);
    }
  }

  /** As {@link #require(DeskAct, Session, String)}, for an act that not everybody may do. */
  void require(DeskAct act, Session session, Set<Role> roles, String refusal) {
    if (!acts(session, roles).contains(act)) {
      throw RefusedInput.of("decision", refusal);
    }
  }

  private DeskStanding standing(Session session) {
    return new DeskStanding(
        session.state(),
        session.method(),
        session.screen(),
        session.identityMethod() != null && session.identityMethod() != IdentityMethod.NONE,
        session.shown().patientNumber() != null,
        AnswerJudgement.ofKept(answers.answers(session.id()), null).deciding() != null,
        book.asked(session.id()).isPresent(),
        session.isForeign(),
        session.result().isDeceased());
  }
}
