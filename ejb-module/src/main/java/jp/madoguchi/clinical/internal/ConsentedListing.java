package jp.madoguchi.clinical.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.care.InCharge;
import jp.madoguchi.care.OwnDepartment;
import jp.madoguchi.care.OwnPatients;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedPatient;
import jp.madoguchi.clinical.ConsentedPatients;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.RunningConsents;
import jp.madoguchi.consent.RunningSearch;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;

/**
 * One page of SC-16. What only the register or the sources of 担当 know is asked first and becomes
 * the numbers among which the ledger pages: every page is whole, and nobody is read who is not
 * shown.
 */
final class ConsentedListing {
  private final ViewingGate gate;
  private final ConsentGate consents;
  private final PatientFile patients;
  private final ConsentedSearch search;
  private final Set<ConsentKind> within;
  private final InCharge inCharge;
  private final String account;

  ConsentedListing(
      ViewingGate gate,
      ConsentGate consents,
      PatientFile patients,
      ConsentedSearch search,
      Set<ConsentKind> within,
      InCharge inCharge,
      String account) {
    this.gate = gate;
    this.consents = consents;
    this.patients = patients;
    this.search = search;
    this.within = within;
    this.inCharge = inCharge;
    this.account = account;
  }

  ConsentedPatients page(int first, int count) {
    boolean closed = gate.closes(CareStanding.NOT_IN_CHARGE);
    Set<String> own = search.own() || closed ? own() : null;
    RunningConsents running =
        consents.patientsWithRunningConsent(
            new RunningSearch(within, search.setting(), among(own), search.order()), first, count);
    List<String> numbers = running.patients();
    Map<String, PatientView> people = patients.find(numbers);
    Map<String, ViewingOutlook> outlooks = gate.outlooks(people, running.consents());
    Map<String, CareStanding> care = gate.care(people.keySet());
    List<ConsentedPatient> list = new ArrayList<>();
    for (String number : numbers) {
      ViewingOutlook outlook = outlooks.get(number);
      if (outlook != null && runs(outlook)) {
        list.add(
            new ConsentedPatient(
                people.get(number).withoutInsurance(), outlook.consents(), care.get(number)));
      }
    }
    int leftOut = running.leftOut() + numbers.size() - list.size();
    return new ConsentedPatients(
        list, leftOut, running.total(), departments(), closed && own != null);
  }

  /** Whom the caller is in charge of, or null for everybody: all of them, or nobody can judge. */
  private Set<String> own() {
    if (!isAsked()) {
      return null;
    }
    OwnPatients own = inCharge.patientsOf(account);
    return own.others() == CareStanding.NOT_IN_CHARGE ? own.numbers() : null;
  }

  private List<String> departments() {
    return isAsked() ? inCharge.departments() : List.of();
  }

  /** Whether the hospital asks at all who is in charge of whom. */
  private static boolean isAsked() {
    return OwnDepartment.chosen() != OwnDepartment.OFF;
  }

  /** The numbers to page among, or null for everybody. */
  private Collection<String> among(Set<String> own) {
    Set<String> among =
        search.department() == null
            ? own
            : both(own, inCharge.patientsOfDepartment(search.department()));
    return search.text() == null
        ? among
        : patients.named(
            among == null ? consents.numbersWithRunningConsent(within) : among, search.text());
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    if (one == null) {
      return other;
    }
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  /**
   * Whether medical information of the patient's own is open to the caller; another person's
   * consent is none.
   */
  private boolean runs(ViewingOutlook outlook) {
    return outlook.consents().stream()
        .filter(c -> within.contains(c.kind()))
        .filter(c -> ClinicalKind.isOpenedBy(c.kind()))
        .filter(c -> search.setting() == null || c.setting() == search.setting())
        .anyMatch(c -> c.state() == ConsentState.GIVEN);
  }
}
