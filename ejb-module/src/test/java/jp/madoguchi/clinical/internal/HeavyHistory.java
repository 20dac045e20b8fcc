package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.medication.GivenDrug;

/** Five years of a patient of twelve institutions: sixty months of fifty lines. */
final class HeavyHistory {
  private HeavyHistory() {}

  static List<GivenDrug> lines(LocalDate today) {
    List<GivenDrug> lines = new ArrayList<>();
    for (int month = 0; month < 60; month++) {
      for (int drug = 0; drug < 50; drug++) {
        lines.add(
            GivenDrug.tablet(lines.size(), today.minusMonths(month).minusDays(drug % 12))
                .of("6999" + (10000 + drug % 40), "シケン薬" + drug % 40, "シケン成分" + drug % 40)
                .by("99100000" + (10 + drug % 12)));
      }
    }
    return lines;
  }
}
