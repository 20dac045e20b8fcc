package jp.madoguchi.qualification.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.terminal.messages.QualificationEntry;

/** Keeps answers in the database. */
@Stateless
@DenyAll
public class AnswerBookBean implements AnswerBook {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @PermitAll
  public List<AnswerBook.AnsweredResult> keep(long sessionId, List<QualificationEntry> entries) {
    em.createQuery(
            "update KeptResult a set a.superseded = true, a.currentKey = null"
                + " where a.sessionId = :session and a.superseded = false")
        .setParameter("session", sessionId)
        .executeUpdate();
    List<KeptResult> kept = new ArrayList<>();
    for (int place = 0; place < entries.size(); place++) {
      kept.add(new KeptResult(sessionId, place, entries.get(place)));
    }
    kept.forEach(em::persist);
    // of two answers kept in one moment the second is refused, and delivered once more
    LostRace.flush(em);
    return kept.stream().map(KeptResult::kept).toList();
  }

  @Override
  @PermitAll
  public List<AnswerBook.AnsweredResult> answers(long sessionId) {
    return em
        .createQuery(
            "select a from KeptResult a where a.sessionId = :session"
                + " and a.superseded = false order by a.place",
            KeptResult.class)
        .setParameter("session", sessionId)
        .getResultList()
        .stream()
        .map(KeptResult::kept)
        .toList();
  }
}
