package jp.madoguchi.reception;

import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.PartTile.PartCondition;

/**
 * The facts of a session from which {@link DeskTruth} is computed.
 *
 * @param sentence what the rules concluded of answer, differences, document and person
 * @param failure why it cannot be confirmed, or null
 * @param identified 本人確認 was done, or a document was shown
 * @param matched a patient is attached
 * @param answered there is an answer that names one person
 * @param asked what was typed is known, so it can be sent again
 * @param foreign the answer is to nothing that was asked here
 * @param deceased 資格喪失事由 01 死亡
 * @param centre how the centre is
 */
public record DeskStanding(
    SessionState state,
    SessionMethod method,
    ResultScreen screen,
    DeskSentence sentence,
    FailureReason failure,
    boolean identified,
    boolean matched,
    boolean answered,
    boolean asked,
    boolean foreign,
    boolean deceased,
    PartCondition centre) {}
