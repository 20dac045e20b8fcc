package jp.madoguchi.bulk.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.MyNumberRefused;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.patient.PatientView;

/**
 * Who an order asks about (対象抽出): those whose numbers the register holds, and who cannot be asked.
 */
final class PopulationChoice {
  private static final int AT_ONCE = 1000;
  private static final int MOST = 300_000;

  private final PatientFile register;
  private final List<PatientView> askable = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private int withoutInsurance;

  private PopulationChoice(PatientFile register) {
    this.register = register;
  }

  static PopulationChoice of(PatientFile register, BulkOrder order) {
    PopulationChoice population = new PopulationChoice(register);
    switch (order.population()) {
      case LIST -> population.listed(order.patientNumbers());
      case CONTINUING -> population.continuing();
      case CENTRE -> {
        // the centre knows whom
      }
    }
    return population;
  }

  List<PatientView> askable() {
    return askable;
  }

  List<String> unknown() {
    return unknown;
  }

  int withoutInsurance() {
    return withoutInsurance;
  }

  private void listed(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    String list = text == null ? "" : text;
    if (PatientNumberFormat.fromSettings().listMayHoldMyNumber(list)) {
      throw new MyNumberRefused("patientNumbers");
    }
    PatientNumberFormat.ENTRY
        .splitAsStream(list)
        .filter(token -> !token.isEmpty())
        .forEach(numbers::add);
    if (numbers.size() > MOST) {
      throw new BulkRefused("bulk.refused.many");
    }
    List<String> all = List.copyOf(numbers);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      Map<String, PatientView> found = register.find(some.stream().filter(this::formed).toList());
      for (String number : some) {
        PatientView patient = found.get(number);
        if (patient == null) {
          unknown.add(number);
        } else {
          add(patient);
        }
      }
    }
  }

  private boolean formed(String token) {
    try {
      return new PatientNumber(token).value() != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  private void continuing() {
    List<PatientView> some;
    String after = null;
    do {
      some = register.insured(after, AT_ONCE);
      some.forEach(this::add);
      after = some.isEmpty() ? null : some.get(some.size() - 1).number().value();
    } while (some.size() == AT_ONCE && askable.size() < MOST);
  }

  private void add(PatientView patient) {
    InsuranceView insurance = patient.insurance();
    boolean complete =
        insurance != null
            && patient.birthDate() != null
            && Arrays.asList(insurance.insurerNumber(), insurance.number()).stream()
                .allMatch(text -> text != null && !text.isBlank());
    if (complete) {
      askable.add(patient);
    } else {
      withoutInsurance++;
    }
  }
}
