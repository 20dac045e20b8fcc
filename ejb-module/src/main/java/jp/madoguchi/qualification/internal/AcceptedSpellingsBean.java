package jp.madoguchi.qualification.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.AcceptedSpellings;

/** Accepted spellings in the database. */
@Stateless
@DenyAll
public class AcceptedSpellingsBean implements AcceptedSpellings {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @PermitAll
  public Set<AcceptedSpelling> of(String patientNumber) {
    return patientNumber == null
        ? Set.of()
        : of(List.of(patientNumber)).getOrDefault(patientNumber, Set.of());
  }

  @Override
  @PermitAll
  public Map<String, Set<AcceptedSpelling>> of(Collection<String> patientNumbers) {
    return patientNumbers.isEmpty()
        ? Map.of()
        : em
            .createQuery(
                "select s from SpellingRow s where s.patientNumber in :patients", SpellingRow.class)
            .setParameter("patients", patientNumbers)
            .getResultList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    SpellingRow::patientNumber,
                    Collectors.mapping(SpellingRow::spelling, Collectors.toSet())));
  }

  @Override
  @PermitAll
  public void accept(
      String patientNumber, Collection<AcceptedSpelling> spellings, String account, Instant at) {
    Set<AcceptedSpelling> known = of(patientNumber);
    spellings.stream()
        .filter(spelling -> !known.contains(spelling))
        .map(spelling -> new SpellingRow(patientNumber, spelling, account, at))
        // another desk may accept the same in this moment
        .forEach(row -> row.insertUnlessThere(em));
  }
}
