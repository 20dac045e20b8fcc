package jp.madoguchi.reception;

/** How far a session is dealt with (受付の段階). */
public enum DeskStage {
  /** Something comes, or somebody has to do something. */
  OPEN,
  /** 保留. */
  HELD,
  /** 取込済. */
  TAKEN,
  /** 対応済: ended without 取込. */
  FINISHED,
  /** 中止. */
  CANCELLED;

  static DeskStage of(SessionState state) {
    return switch (state) {
      case CARD_PLACED, AUTH, QUERYING, MATCHING, REVIEW, FAILED, OFFLINE -> OPEN;
      case HELD -> HELD;
      case IMPORTED -> TAKEN;
      case CLOSED -> FINISHED;
      case CANCELLED -> CANCELLED;
    };
  }

  /** Nothing is to be done any more. */
  public boolean ended() {
    return this == TAKEN || this == FINISHED || this == CANCELLED;
  }
}
