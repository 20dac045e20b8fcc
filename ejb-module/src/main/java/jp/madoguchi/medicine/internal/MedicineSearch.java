package jp.madoguchi.medicine.internal;

import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.medicine.MedicineDirectory;
import jp.madoguchi.medicine.NamedMedicine;

/**
 * Medicines of one edition by what somebody types. Names stand in the master in full width; what is
 * typed is looked for as it is, in full width, and with its hiragana as katakana.
 */
final class MedicineSearch {
  private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Z]{1,11}");
  private static final int FULL_WIDTH = 0xFEE0;
  private static final int KATAKANA = 0x60;

  private final EntityManager em;
  private final long edition;

  MedicineSearch(EntityManager em, long edition) {
    this.em = em;
    this.edition = edition;
  }

  List<NamedMedicine> offered(String typed) {
    String plain = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    if (plain.codePointCount(0, plain.length()) < MedicineDirectory.SHORTEST_SEARCH) {
      return List.of();
    }
    String code = plain.toUpperCase(Locale.ROOT);
    List<?> rows =
        CODE.matcher(code).matches()
            ? em.createNativeQuery(
                    "select d.code, d.name from medicine_drug d where d.edition_id = ? and (d.code"
                        + " like ? or d.price_code like ?) order by d.code")
                .setParameter(1, edition)
                .setParameter(2, code + "%")
                .setParameter(3, code + "%")
                .setMaxResults(MedicineDirectory.MOST_OFFERED)
                .getResultList()
            : em.createNativeQuery(
                    "select d.code, d.name from medicine_drug d where d.edition_id = ? and (d.name"
                        + " like ? escape '!' or d.name like ? escape '!' or d.basic_name like ?"
                        + " escape '!') order by d.name, d.code")
                .setParameter(1, edition)
                .setParameter(2, within(katakana(plain)))
                .setParameter(3, within(wide(katakana(plain))))
                .setParameter(4, within(wide(katakana(plain))))
                .setMaxResults(MedicineDirectory.MOST_OFFERED)
                .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new NamedMedicine((String) row[0], (String) row[1]))
        .toList();
  }

  Optional<String> name(String code) {
    List<?> names =
        em.createNativeQuery(
                "select d.name from medicine_drug d where d.edition_id = ? and (d.code = ? or"
                    + " d.price_code = ? or d.generic_code = ?) order by d.code")
            .setParameter(1, edition)
            .setParameter(2, code)
            .setParameter(3, code)
            .setParameter(4, code)
            .setMaxResults(1)
            .getResultList();
    return names.stream().map(String.class::cast).findFirst();
  }

  private static String within(String text) {
    return "%" + text.replaceAll("[!%_]", "!$0") + "%";
  }

  private static String katakana(String text) {
    return text.chars()
        .map(sign -> sign >= 'ぁ' && sign <= 'ゖ' ? sign + KATAKANA : sign)
        .collect(
            StringBuilder::new, (made, sign) -> made.append((char) sign), StringBuilder::append)
        .toString();
  }

  /** ASCII in the width in which the master has it. */
  private static String wide(String text) {
    return text.chars()
        .map(sign -> sign > ' ' && sign < 0x7f ? sign + FULL_WIDTH : sign == ' ' ? '　' : sign)
        .collect(
            StringBuilder::new, (made, sign) -> made.append((char) sign), StringBuilder::append)
        .toString();
  }
}
