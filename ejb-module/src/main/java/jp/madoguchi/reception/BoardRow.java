package jp.madoguchi.reception;

import java.time.Instant;
import java.util.Map;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;

/**
 * One row of the reception board (受付ボード, SC-01).
 *
 * @param rank of {@link BoardPlace}
 * @param version grows with each change of the session; a browser never replaces newer by older
 * @param readerLabel as at the desk, such as {@code ②}; null for the number path
 * @param name as received, or from the register once matched; null while nobody is known
 * @param patientNumber null while not matched
 * @param screen what the result is; PENDING while there is none
 * @param truth what is so of it, and what the desk may do about it
 * @param headline the sentence in the row (資格 / 次にすること)
 * @param consents state per kind; kinds not asked are absent
 * @param attention somebody has to do something (要確認)
 * @param staff display name of whoever deals with it, or null
 */
public record BoardRow(
    long id,
    int rank,
    long version,
    SessionState state,
    SessionMethod method,
    IdentityMethod identity,
    String readerLabel,
    String name,
    String nameKana,
    String patientNumber,
    ResultScreen screen,
    DeskTruth truth,
    Headline headline,
    Map<ConsentKind, ConsentState> consents,
    int differences,
    Instant openedAt,
    Instant resultAt,
    boolean cardLeft,
    boolean attention,
    String staff) {

  /** The same row with another sentence. */
  public BoardRow saying(Headline another) {
    return new BoardRow(
        id,
        rank,
        version,
        state,
        method,
        identity,
        readerLabel,
        name,
        nameKana,
        patientNumber,
        screen,
        truth,
        another,
        consents,
        differences,
        openedAt,
        resultAt,
        cardLeft,
        attention,
        staff);
  }

  public BoardPlace place() {
    return new BoardPlace(rank, openedAt.toEpochMilli(), id);
  }

  @Override
  public String toString() {
    return "BoardRow[" + id + " v" + version + " " + state + "]";
  }
}
