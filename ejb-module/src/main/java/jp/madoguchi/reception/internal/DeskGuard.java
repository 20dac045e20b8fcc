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
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionMethod;

/** Asks {@link DeskTruth} about a session: for the page that draws, and before anybody acts. */
final class DeskGuard {
  private static final Set<Role> EVERY_CLERK = Set.of(Role.CLERK);

  private final SessionBook book;
  private final AnswerBook answers;
  private final PartCondition centre;

  /** Where it does not matter how the centre is. */
  DeskGuard(SessionBook book, AnswerBook answers) {
    this(book, answers, PartCondition.UNKNOWN);
  }

  DeskGuard(SessionBook book, AnswerBook answers, PartCondition centre) {
    this.book = book;
    this.answers = answers;
    this.centre = centre;
  }

  /** The roles of whoever calls. */
  static Set<Role> roles(SessionContext context) {
    return Arrays.stream(Role.values())
        .filter(role -> context.isCallerInRole(role.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** What is so of a session, and what these roles may do about it. */
  DeskTruth truth(Session session, Set<Role> roles) {
    return DeskTruth.of(standing(session), roles);
  }

  /** Refuses what the rule does not allow, whoever asks; roles were checked at the door. */
  void require(DeskAct act, Session session, String refusal) {
    if (!DeskActs.possible(act, standing(session))) {
      throw RefusedInput.of("session", refusal);
    }
  }

  /** As {@link #require(DeskAct, Session, String)}, for an act that not everybody may do. */
  void require(DeskAct act, Session session, Set<Role> roles, String refusal) {
    if (!truth(session, roles).may(act)) {
      throw RefusedInput.of("decision", refusal);
    }
  }

  private DeskStanding standing(Session session) {
    return standing(
        session,
        AnswerJudgement.ofKept(answers.answers(session.id()), null).deciding() != null,
        book.asked(session).isPresent(),
        centre);
  }

  /**
   * As its row shows it, without asking for answer and question, and with what each clerk may do: a
   * row is drawn once for all of them. The centre has its own place above the rows.
   */
  static DeskTruth ofRow(Session session) {
    return DeskTruth.of(
        standing(
            session,
            session.hasResult(),
            session.method() == SessionMethod.NUMBER,
            PartCondition.UNKNOWN),
        EVERY_CLERK);
  }

  private static DeskStanding standing(
      Session session, boolean answered, boolean asked, PartCondition centre) {
    return new DeskStanding(
        session.state(),
        session.method(),
        session.screen(),
        session.shown().sentence(),
        session.result().failure(),
        session.identityMethod() != null && session.identityMethod() != IdentityMethod.NONE,
        session.shown().patientNumber() != null,
        answered,
        asked,
        session.isForeign(),
        session.result().isDeceased(),
        centre);
  }
}
