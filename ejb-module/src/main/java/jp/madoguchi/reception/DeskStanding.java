package jp.madoguchi.reception;

import jp.madoguchi.qualification.ResultScreen;

/**
 * Where a session stands, as far as {@link DeskActs} decides by it.
 *
 * @param identified 本人確認 was done, or a document was shown
 * @param matched a patient is attached
 * @param answered there is an answer that names one person
 * @param asked what was typed is known, so it can be sent again
 * @param foreign the answer is to nothing that was asked here
 * @param deceased 資格喪失事由 01 死亡
 */
public record DeskStanding(
    SessionState state,
    SessionMethod method,
    ResultScreen screen,
    boolean identified,
    boolean matched,
    boolean answered,
    boolean asked,
    boolean foreign,
    boolean deceased) {}
