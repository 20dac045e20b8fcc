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
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.consent.RunningConsents;
import jp.madoguchi.consent.RunningSearch;
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
    return views(List.of(patientNumber)).get(patientNumber);
  }

  private Map<String, List<ConsentView>> views(Collection<String> patients) {
    Map<String, Map<ConsentKind, LedgerLine>> newest = new HashMap<>();
    new LedgerReader(em)
        .newest(patients)
        .forEach(
            line ->
                newest
                    .computeIfAbsent(
                        line.attachment().patientNumber(),
                        number -> new EnumMap<>(ConsentKind.class))
                    .put(line.entry().kind(), line));
    Map<String, PatientView> onFile = register.find(newest.keySet());
    Instant now = clock.instant();
    Map<String, List<ConsentView>> views = new HashMap<>();
    for (String number : patients) {
      Map<ConsentKind, LedgerLine> lines = newest.getOrDefault(number, Map.of());
      views.put(
          number,
          Arrays.stream(ConsentKind.values())
              .map(
                  kind ->
                      lines.containsKey(kind)
                          ? lines.get(kind).viewFor(onFile.get(number), now)
                          : new ConsentView(kind, ConsentState.NONE, null, null, null))
              .toList());
    }
    return views;
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
  public RunningConsents patientsWithRunningConsent(RunningSearch search, int first, int count) {
    LedgerReader.RunningPage page =
        new LedgerReader(em)
            .perhapsRunning(
                search, clock.instant(), Math.max(0, first), Math.min(MOST_PATIENTS, count));
    // a later answer may have closed an earlier one: the newest of each kind counts
    Map<String, List<ConsentView>> views = views(page.patients());
    Map<String, List<ConsentView>> open = new LinkedHashMap<>();
    for (String number : page.patients()) {
      if (views.get(number).stream().anyMatch(view -> opens(view, search))) {
        open.put(number, views.get(number));
      }
    }
    return new RunningConsents(open, page.patients().size() - open.size(), page.total());
  }

  private static boolean opens(ConsentView view, RunningSearch search) {
    return view.state() == ConsentState.GIVEN
        && search.kinds().contains(view.kind())
        && (search.setting() == null || search.setting() == view.setting());
  }

  @Override
  @PermitAll
  public List<String> numbersWithRunningConsent(Set<ConsentKind> kinds) {
    return new LedgerReader(em)
        .perhapsRunning(RunningSearch.of(kinds), clock.instant(), 0, RunningSearch.MOST_AMONG)
        .patients();
  }
}
