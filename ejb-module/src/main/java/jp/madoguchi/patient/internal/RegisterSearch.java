package jp.madoguchi.patient.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.node.LikePattern;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;

/**
 * Search of the register by patient number, birth date ({@code yyyyMMdd}), or the beginning of name
 * or kana, folded as matching folds: the same name first, then names that sound so.
 */
final class RegisterSearch {
  private final EntityManager em;

  RegisterSearch(EntityManager em) {
    this.em = em;
  }

  /** Nobody for a text without anything to search by. */
  List<Patient> found(String text, int most) {
    String plain = Folding.width(text);
    if (plain.isEmpty()) {
      return List.of();
    }
    Map<Long, Patient> found = new LinkedHashMap<>();
    named("p.number = :number", most)
        .setParameter("number", plain)
        .getResultList()
        .forEach(p -> found.put(p.id(), p));
    BirthDate.read(plain)
        .flatMap(BirthDate::whole)
        .ifPresent(
            day ->
                named("p.birthDate = :day", most)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(p -> found.put(p.id(), p)));
    beginning("p.nameFolded", Folding.variants(text), most, found);
    beginning("p.kanaFolded", new KanaName(text).folded(), most, found);
    if (found.size() < most) {
      beginning("p.kanaLoose", Folding.soundsLike(text), most, found);
      beginning("p.nameLoose", Folding.loosely(text), most, found);
    }
    return new ArrayList<>(found.values()).subList(0, Math.min(most, found.size()));
  }

  private void beginning(String column, String folded, int most, Map<Long, Patient> found) {
    if (!folded.isEmpty()) {
      named(column + " like :text escape '!'", most)
          .setParameter("text", LikePattern.startingWith(folded))
          .getResultList()
          .forEach(patient -> found.putIfAbsent(patient.id(), patient));
    }
  }

  private TypedQuery<Patient> named(String condition, int most) {
    return em.createQuery(
            "select p from Patient p where " + condition + " order by p.number", Patient.class)
        .setMaxResults(most);
  }
}
