package jp.madoguchi.reception;

import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.access.Role;

/**
 * What the desk may do with a session: the one rule that is asked by whoever acts and by whoever
 * draws the buttons. Source: workflow rules §3.1, §4.5, §5.3.
 */
public final class DeskActs {
  /** Who works at the desk at all. */
  public static final Set<Role> DESK = Set.of(Role.CLERK, Role.CLERK_LEAD, Role.BILLING);

  private static final Set<Role> FRONT = EnumSet.of(Role.CLERK, Role.CLERK_LEAD);
  private static final Set<Role> LEAD = EnumSet.of(Role.CLERK_LEAD);

  private DeskActs() {}

  /** All acts that a person of these roles may do now; empty for whoever only reads. */
  public static Set<DeskAct> of(DeskStanding standing, Set<Role> roles) {
    Set<DeskAct> acts = EnumSet.noneOf(DeskAct.class);
    for (DeskAct act : DeskAct.values()) {
      boolean entitled = who(act, standing).stream().anyMatch(roles::contains);
      if (entitled && possible(act, standing)) {
        acts.add(act);
      }
    }
    return acts;
  }

  /** Whether the session is where the act belongs, whoever does it. */
  public static boolean possible(DeskAct act, DeskStanding standing) {
    return switch (act) {
      case TAKE_OVER -> takeable(standing);
      case RECORD_LOSS ->
          standing.answered()
              && decidable(standing)
              && situation(standing).endsInsurance(standing.screen());
      case SHOW_DOCUMENT ->
          standing.asked()
              && undecided(standing)
              && switch (situation(standing)) {
                case DOCUMENT_REFUSED, DOCUMENT_UNSAID -> true;
                default -> false;
              };
      case HOLD ->
          switch (standing.state()) {
            case REVIEW, MATCHING, FAILED, OFFLINE -> true;
            default -> false;
          };
      case MATCH, REGISTER -> matchable(standing);
      case CANCEL ->
          switch (standing.state()) {
            case CARD_PLACED, AUTH, QUERYING, OFFLINE -> true;
            default -> false;
          };
      case ASK_AGAIN ->
          standing.asked()
              && (standing.state() == SessionState.OFFLINE
                  || standing.state() == SessionState.FAILED);
      case FINISH ->
          switch (standing.state()) {
            case FAILED, OFFLINE, HELD -> true;
            case REVIEW, MATCHING -> !takeable(standing);
            default -> false;
          };
      case IDENTIFY -> cardOfTheDesk(standing) && !standing.identified();
      case INQUIRE_FOR_CARD -> cardOfTheDesk(standing) && standing.identified();
    };
  }

  private static Set<Role> who(DeskAct act, DeskStanding standing) {
    return switch (act) {
      case CANCEL, IDENTIFY -> FRONT;
      // after 死亡 the lead alone goes on
      case TAKE_OVER, RECORD_LOSS, FINISH -> standing.deceased() ? LEAD : DESK;
      default -> DESK;
    };
  }

  private static boolean takeable(DeskStanding standing) {
    return decidable(standing) && situation(standing).takeable(standing.screen());
  }

  /** An answer of the patient, about which nobody has decided for good. */
  private static boolean decidable(DeskStanding standing) {
    return undecided(standing) && standing.matched() && !standing.foreign();
  }

  private static boolean undecided(DeskStanding standing) {
    return standing.state() == SessionState.REVIEW || standing.state() == SessionState.HELD;
  }

  private static DeskSituation situation(DeskStanding standing) {
    return DeskSituation.of(standing);
  }

  private static boolean matchable(DeskStanding standing) {
    boolean open =
        switch (standing.state()) {
          case REVIEW, MATCHING, HELD -> true;
          default -> false;
        };
    return open && standing.answered() && !standing.foreign();
  }

  private static boolean cardOfTheDesk(DeskStanding standing) {
    return standing.method() == SessionMethod.PLAIN_READER
        && (standing.state() == SessionState.CARD_PLACED || standing.state() == SessionState.AUTH);
  }
}
