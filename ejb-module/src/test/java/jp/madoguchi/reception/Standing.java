package jp.madoguchi.reception;

import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.PartTile.PartCondition;

/**
 * The facts of a face reader's session with an answer and its patient, to be changed one by one.
 */
final class Standing {
  private final SessionState state;
  private final ResultScreen screen;
  private SessionMethod method = SessionMethod.FACE_READER;
  private DeskSentence sentence = DeskSentence.PENDING;
  private FailureReason failure;
  private boolean identified = true;
  private boolean matched = true;
  private boolean answered = true;
  private boolean foreign;
  private boolean dead;
  private PartCondition centre = PartCondition.UP;

  Standing(SessionState state, ResultScreen screen) {
    this.state = state;
    this.screen = screen;
  }

  Standing by(SessionMethod how) {
    method = how;
    return this;
  }

  Standing saying(DeskSentence what) {
    sentence = what;
    return this;
  }

  Standing because(FailureReason why) {
    failure = why;
    return this;
  }

  Standing identified(boolean is) {
    identified = is;
    return this;
  }

  Standing matched(boolean is) {
    matched = is;
    return this;
  }

  Standing answered(boolean is) {
    answered = is;
    return this;
  }

  Standing foreign() {
    foreign = true;
    return this;
  }

  Standing dead() {
    dead = true;
    return this;
  }

  Standing centre(PartCondition how) {
    centre = how;
    return this;
  }

  DeskStanding facts() {
    return new DeskStanding(
        state,
        method,
        screen,
        sentence,
        failure,
        identified,
        matched,
        answered,
        method == SessionMethod.NUMBER,
        foreign,
        dead,
        centre);
  }
}
