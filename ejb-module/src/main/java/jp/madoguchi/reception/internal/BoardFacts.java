package jp.madoguchi.reception.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.node.StoredTexts;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.reception.SessionState;

/**
 * The row on the board: person, sentence and place, ready to be shown without another query. Place:
 * whose card lies on the desk's reader on top; then whoever needs attention, the oldest first; then
 * open ones; finished ones last; the newest of these on top.
 */
@Embeddable
class BoardFacts {
  private static final int NAME = 200;

  /** Several of them fit into their column. */
  private static final int ARGUMENT = 120;

  private static final int AT_HAND = -1;
  private static final int NEEDS_ATTENTION = 0;
  private static final int OPEN = 1;
  private static final int FINISHED = 2;

  @Enumerated(EnumType.STRING)
  @Column(name = "headline_key")
  private DeskSentence sentence = DeskSentence.PENDING;

  @Column(name = "headline_arguments")
  private String headlineArguments;

  private boolean attention;

  @Column(name = "board_rank")
  private int boardRank;

  @Column(name = "board_order")
  private long boardOrder;

  @Column(name = "patient_number")
  private String patientNumber;

  @Column(name = "shown_name")
  private String name;

  @Column(name = "shown_kana")
  private String kana;

  @Column(name = "search_text")
  private String searchText = "";

  protected BoardFacts() {}

  void say(Headline headline) {
    sentence = headline.sentence();
    headlineArguments =
        StoredTexts.written(
            headline.arguments().stream().map(text -> FittedText.fit(text, ARGUMENT)).toList());
  }

  /**
   * Sets attention and the place by the state.
   *
   * @param atDesk whether it came by a reader of the desk, where somebody now waits for the clerk
   */
  void place(SessionState state, boolean atDesk, Instant openedAt) {
    attention =
        switch (state) {
          case MATCHING, REVIEW, FAILED, OFFLINE -> true;
          case CARD_PLACED, AUTH, QUERYING, HELD -> false;
          case IMPORTED, CANCELLED, CLOSED -> false;
        };
    boardRank =
        switch (state) {
          case MATCHING, REVIEW, FAILED, OFFLINE -> NEEDS_ATTENTION;
          case CARD_PLACED, AUTH -> atDesk ? AT_HAND : OPEN;
          case QUERYING, HELD -> OPEN;
          case IMPORTED, CANCELLED, CLOSED -> FINISHED;
        };
    boardOrder = boardRank == NEEDS_ATTENTION ? openedAt.toEpochMilli() : -openedAt.toEpochMilli();
  }

  void person(String number, String shownName, String shownKana) {
    patientNumber = number;
    name = FittedText.fit(shownName, NAME);
    kana = FittedText.fit(shownKana, NAME);
    searchText =
        (number == null ? "" : number + " ")
            + Folding.variants(name)
            + " "
            + new KanaName(kana).folded();
  }

  int rank() {
    return boardRank;
  }

  DeskSentence sentence() {
    return sentence;
  }

  Headline headline() {
    return new Headline(sentence, StoredTexts.read(headlineArguments));
  }

  boolean isAttention() {
    return attention;
  }

  String patientNumber() {
    return patientNumber;
  }

  String name() {
    return name;
  }

  String kana() {
    return kana;
  }
}
