package jp.madoguchi.reception;

import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;

/**
 * What is so of a session, and what can be done about it (結果の状態): the one typed state from which
 * the pages take every sentence, sign and colour, the desk its acts, and the program what it takes
 * over by itself. A page that says anything else says what is not so. Source: workflow rules §3.1,
 * §4.5, §5.3, §7.3.
 *
 * @param acts what the caller may do now; empty for whoever only reads
 * @param byItself it may be taken over with nobody looking, where the facility wants that
 */
public record DeskTruth(
    DeskStage stage, DeskSituation situation, Set<DeskAct> acts, boolean byItself) {
  public DeskTruth {
    acts = Set.copyOf(acts);
  }

  public static DeskTruth of(DeskStanding standing, Set<Role> roles) {
    DeskSituation situation = DeskSituation.of(standing);
    return new DeskTruth(
        DeskStage.of(standing.state()),
        situation,
        DeskActs.of(standing, roles),
        situation == DeskSituation.VALID
            && standing.sentence() == DeskSentence.VALID
            && DeskActs.possible(DeskAct.TAKE_OVER, standing)
            && standing.state() == SessionState.REVIEW);
  }

  public boolean may(DeskAct act) {
    return acts.contains(act);
  }

  /** An answer comes by itself: one was asked for, and none is here. */
  public boolean waits() {
    return switch (situation) {
      case ASKED, ASKED_OF_SILENCE -> !stage.ended();
      // a late answer is still taken in
      case NO_ANSWER -> stage == DeskStage.OPEN;
      default -> false;
    };
  }

  /** The sentence of a row: what was concluded, unless more is known by now. */
  public Headline saying(Headline concluded) {
    return switch (stage) {
      case FINISHED ->
          concluded.sentence() == DeskSentence.LOSS_RECORDED
              ? concluded
              : Headline.of(DeskSentence.FINISHED);
      case OPEN ->
          situation == DeskSituation.ASKED_OF_SILENCE
              ? Headline.of(DeskSentence.PENDING_IN_SILENCE)
              : concluded;
      case HELD, TAKEN, CANCELLED -> concluded;
    };
  }
}
