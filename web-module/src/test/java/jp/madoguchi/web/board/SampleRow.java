package jp.madoguchi.web.board;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;

/** A row of the board as a test needs it: what is not said of it is as of most. */
public final class SampleRow {
  private final long id;
  private final Instant at;
  private long version = 1;
  private SessionState state = SessionState.REVIEW;
  private SessionMethod method = SessionMethod.FACE_READER;
  private String name = "試験 太郎";
  private String kana = "シケン タロウ";
  private String number = "00000001";
  private ResultScreen screen = ResultScreen.VALID_SAME;
  private DeskTruth truth = new DeskTruth(DeskStage.OPEN, DeskSituation.VALID, Set.of(), false);
  private Headline headline = Headline.of(DeskSentence.VALID);
  private int differences;
  private Map<ConsentKind, ConsentState> consents = Map.of();

  private SampleRow(long id, Instant at) {
    this.id = id;
    this.at = at;
  }

  /** Opened at that moment, and its result came at once. */
  public static SampleRow of(long id, Instant at) {
    return new SampleRow(id, at);
  }

  public SampleRow version(long which) {
    version = which;
    return this;
  }

  public SampleRow state(SessionState which) {
    state = which;
    return this;
  }

  public SampleRow method(SessionMethod which) {
    method = which;
    return this;
  }

  /** Null for what is not known. */
  public SampleRow person(String itsName, String itsKana, String itsNumber) {
    name = itsName;
    kana = itsKana;
    number = itsNumber;
    return this;
  }

  public SampleRow truth(DeskTruth which) {
    truth = which;
    return this;
  }

  public SampleRow result(ResultScreen which, Headline says, int differing) {
    screen = which;
    headline = says;
    differences = differing;
    return this;
  }

  public SampleRow consents(Map<ConsentKind, ConsentState> which) {
    consents = which;
    return this;
  }

  public BoardRow row() {
    return new BoardRow(
        id,
        0,
        version,
        state,
        method,
        IdentityMethod.AT_READER,
        "①",
        name,
        kana,
        number,
        screen,
        truth,
        headline,
        consents,
        differences,
        at,
        at,
        false,
        true,
        null);
  }
}
