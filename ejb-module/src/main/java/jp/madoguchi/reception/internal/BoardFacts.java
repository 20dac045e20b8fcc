package jp.madoguchi.reception.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.reception.SessionState;

/**
 * The row on the board: person, sentence and place, ready to be shown without another query. Place:
 * whoever needs attention first, the oldest on top; then open ones; finished ones last; the newest
 * of both on top.
 */
@Embeddable
class BoardFacts {
  private static final String SEPARATOR = "\u001F";
  private static final int NAME = 200;
  private static final int ARGUMENTS = 1000;
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
    String joined = String.join(SEPARATOR, headline.arguments());
    sentence = headline.sentence();
    headlineArguments = joined.length() <= ARGUMENTS ? joined : joined.substring(0, ARGUMENTS);
  }

  /** Sets attention and the place by the state. */
  void place(SessionState state, Instant openedAt) {
    attention =
        switch (state) {
          case MATCHING, REVIEW, FAILED, OFFLINE -> true;
          case CARD_PLACED, AUTH, QUERYING, HELD -> false;
          case IMPORTED, CANCELLED, CLOSED -> false;
        };
    boardRank =
        switch (state) {
          case MATCHING, REVIEW, FAILED, OFFLINE -> NEEDS_ATTENTION;
          case CARD_PLACED, AUTH, QUERYING, HELD -> OPEN;
          case IMPORTED, CANCELLED, CLOSED -> FINISHED;
        };
    boardOrder = boardRank == NEEDS_ATTENTION ? openedAt.toEpochMilli() : -openedAt.toEpochMilli();
  }

  void person(String number, String shownName, String shownKana) {
    patientNumber = number;
    name = cut(shownName);
    kana = cut(shownKana);
    searchText =
        (number == null ? "" : number + " ")
            + Folding.variants(name)
            + " "
            + new KanaName(kana).folded();
  }

  DeskSentence sentence() {
    return sentence;
  }

  Headline headline() {
    List<String> arguments =
        headlineArguments == null || headlineArguments.isEmpty()
            ? List.of()
            : List.of(headlineArguments.split(SEPARATOR, -1));
    return new Headline(sentence, arguments);
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

  private static String cut(String text) {
    return text == null || text.length() <= NAME ? text : text.substring(0, NAME);
  }
}
