package jp.madoguchi.patient.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonSought;

/**
 * The patients whom an answer may mean, out of the whole register by its indexes: by 照会番号, by
 * insurer and 番号, by birth date. Of a birth date that is only partly known, those of the name.
 */
final class PossiblePatients {
  /** Born on one day: of 300,000 about ten; but some registers fill in one day for all unknown. */
  private static final int SAME_DAY = 200;

  private static final int SAME_NAME = 50;
  private static final int SAME_NUMBER = 50;

  private final Register register;
  private final PersonSought sought;
  private final BirthDate birth;
  private final Map<Long, Patient> found = new LinkedHashMap<>();
  private final Map<Long, List<InsuranceView>> numbered = new HashMap<>();

  PossiblePatients(EntityManager em, PersonSought sought) {
    this.register = new Register(em);
    this.sought = sought;
    this.birth = sought.person().birth();
  }

  /** What speaks for each of them; empty without a birth date, which nobody can do without. */
  List<MatchEvidence> found() {
    if (birth == null) {
      return List.of();
    }
    Collection<Patient> family = byNumber();
    if (sought.referenceNumber() != null) {
      register.patient(sought.referenceNumber()).ifPresent(this::add);
    }
    born();
    List<PatientView> relatives =
        family.stream()
            .filter(patient -> !birth.fits(patient.birthDate()))
            .map(patient -> patient.view(null))
            .toList();
    List<MatchEvidence> all = new ArrayList<>();
    Map<String, PatientView> views = register.views(List.copyOf(found.values()));
    for (Patient patient : found.values()) {
      PatientView view = views.get(patient.number());
      List<InsuranceView> insurances =
          new ArrayList<>(numbered.getOrDefault(patient.id(), List.of()));
      if (view.insurance() != null) {
        insurances.add(view.insurance());
      }
      all.add(new MatchEvidence(sought, view, insurances, relatives));
    }
    return all;
  }

  private Collection<Patient> byNumber() {
    String number = Folding.number(sought.number());
    if (number.isEmpty()) {
      return List.of();
    }
    Map<Long, Patient> holders = new LinkedHashMap<>();
    for (Register.Held held :
        register.byNumber(number, Folding.number(sought.insurerNumber()), SAME_NUMBER)) {
      InsuranceView insurance = held.insurance().view();
      if (sought.insuredUnder(insurance)) {
        Patient holder = held.holder();
        holders.put(holder.id(), holder);
        numbered.computeIfAbsent(holder.id(), patient -> new ArrayList<>()).add(insurance);
        if (birth.fits(holder.birthDate())) {
          add(holder);
        }
      }
    }
    return holders.values();
  }

  private void born() {
    LocalDate day = sought.person().birthDate();
    List<Patient> sameDay = day == null ? List.of() : register.bornOn(day, SAME_DAY);
    sameDay.forEach(this::add);
    if (day == null || sameDay.size() == SAME_DAY) {
      named(sought.person().name(), sought.person().nameKana());
      named(sought.person().nameOfOther(), sought.person().nameOfOtherKana());
    }
  }

  private void named(String name, String kana) {
    String nameFolded = Folding.variants(name);
    String kanaFolded = new KanaName(kana).folded();
    if (!nameFolded.isEmpty() || !kanaFolded.isEmpty()) {
      register.named(nameFolded, kanaFolded, birth.first(), birth.last(), SAME_NAME).stream()
          .filter(patient -> birth.fits(patient.birthDate()))
          .forEach(this::add);
    }
  }

  private void add(Patient patient) {
    found.put(patient.id(), patient);
  }
}
