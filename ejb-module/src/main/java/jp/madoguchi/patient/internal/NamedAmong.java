package jp.madoguchi.patient.internal;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.node.LikePattern;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;

/**
 * Those of a list whom a text means: the beginning of a number, or a part of name or kana, folded
 * and loosely. Each part of the list is found by its numbers, so that the size of the register is
 * no matter and nobody is cut away.
 */
final class NamedAmong {
  private static final int AT_ONCE = 500;

  /** Is part of no folded name. */
  private static final String NOTHING = "\uE000";

  private final EntityManager em;
  private final String number;
  private final String name;
  private final String kana;
  private final String looseKana;
  private final String looseName;

  NamedAmong(EntityManager em, String text) {
    this.em = em;
    this.number = Folding.width(text);
    this.name = Folding.variants(text);
    this.kana = new KanaName(text).folded();
    this.looseKana = Folding.soundsLike(text);
    this.looseName = Folding.loosely(text);
  }

  Set<String> of(Collection<String> among) {
    Set<String> found = new HashSet<>();
    List<String> all = List.copyOf(among);
    for (int from = 0; from < all.size() && !number.isEmpty(); from += AT_ONCE) {
      found.addAll(part(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
    }
    return found;
  }

  private List<String> part(List<String> among) {
    return em.createQuery(
            "select p.number from Patient p where p.number in :among and"
                + " (p.number like :number escape '!' or p.nameFolded like :name escape '!'"
                + " or p.kanaFolded like :kana escape '!' or p.kanaLoose like :looseKana escape '!'"
                + " or p.nameLoose like :looseName escape '!')",
            String.class)
        .setParameter("among", among)
        .setParameter("number", LikePattern.startingWith(number))
        .setParameter("name", holding(name))
        .setParameter("kana", holding(kana))
        .setParameter("looseKana", holding(looseKana))
        .setParameter("looseName", holding(looseName))
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  private static String holding(String folded) {
    return LikePattern.holding(folded.isEmpty() ? NOTHING : folded);
  }
}
