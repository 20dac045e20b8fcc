package jp.madoguchi.consent.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;

/**
 * Reads the ledger: the newest answer of a patient to a kind decides, as long as the person who
 * answered is the one whom the register knows as that patient now.
 */
@Stateless
@DenyAll
public class ConsentGateBean implements ConsentGate {
  private static final int MOST_PATIENTS = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB PatientFile register;

  @Override
  @PermitAll
  public List<ConsentView> consents(String patientNumber) {
    Map<ConsentKind, LedgerLine> newest = new EnumMap<>(ConsentKind.class);
    new LedgerReader(em)
        .ofPatient(patientNumber)
        .forEach(line -> newest.putIfAbsent(line.entry().kind(), line));
    PatientView onFile = newest.isEmpty() ? null : register.find(patientNumber).orElse(null);
    Instant now = clock.instant();
    return Arrays.stream(ConsentKind.values())
        .map(
            kind ->
                newest.containsKey(kind)
                    ? newest.get(kind).viewFor(onFile, now)
                    : new ConsentView(kind, ConsentState.NONE, null, null, null))
        .toList();
  }

  @Override
  @PermitAll
  public ConsentView consent(String patientNumber, ConsentKind kind) {
    return consents(patientNumber).stream()
        .filter(view -> view.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Override
  @PermitAll
  public boolean eligibilityOnly(String patientNumber) {
    return new LedgerReader(em)
        .lastSession(patientNumber)
        .filter(ConsentSession::isEligibilityOnly)
        .isPresent();
  }

  @Override
  @PermitAll
  public List<String> patientsWithRunningConsent() {
    Instant now = clock.instant();
    Map<String, List<LedgerLine>> perhaps = new LedgerReader(em).ofPatientsWithPerhapsRunning(now);
    Map<String, PatientView> people = register.find(perhaps.keySet());
    Map<String, Instant> ends = new HashMap<>();
    perhaps.forEach(
        (patient, lines) -> {
          // a later answer may have closed an earlier one: the newest of each kind counts
          Map<ConsentKind, LedgerLine> newest = new EnumMap<>(ConsentKind.class);
          lines.forEach(line -> newest.putIfAbsent(line.entry().kind(), line));
          newest.values().stream()
              .map(line -> line.viewFor(people.get(patient), now))
              .filter(view -> view.state() == ConsentState.GIVEN)
              .map(ConsentView::until)
              .min(Comparator.naturalOrder())
              .ifPresent(end -> ends.put(patient, end));
        });
    return ends.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(MOST_PATIENTS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
