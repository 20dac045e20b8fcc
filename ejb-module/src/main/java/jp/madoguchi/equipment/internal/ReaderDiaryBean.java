package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.equipment.ReaderDiary;
import jp.madoguchi.equipment.ReaderIncident;

/** Keeps one row per incident. */
@Stateless
@DenyAll
public class ReaderDiaryBean implements ReaderDiary {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @PermitAll
  public void note(String readerKey, ReaderIncident incident, Instant at, Duration lasted) {
    em.persist(new ReaderDiaryEntry(readerKey, incident, at, lasted));
  }
}
