package jp.madoguchi.care.internal;

import static jp.madoguchi.access.Role.Names.CLERK;
import static jp.madoguchi.access.Role.Names.CLERK_LEAD;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.access.StaffDepartments;
import jp.madoguchi.care.CareDesk;
import jp.madoguchi.care.Charge;
import jp.madoguchi.care.ChargeSource;
import jp.madoguchi.care.InCharge;
import jp.madoguchi.care.OwnDepartment;
import jp.madoguchi.care.VisitCare;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionPatients;

/** A visit's departments: one row of the desk for each, under the session. */
@Stateless
@DenyAll
public class CareDeskBean implements CareDesk {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB InCharge inCharge;
  @EJB StaffDepartments staff;
  @EJB SessionPatients sessions;

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD})
  public VisitCare visit(long sessionId) {
    if (OwnDepartment.chosen() == OwnDepartment.OFF) {
      return new VisitCare(List.of(), List.of());
    }
    List<String> said =
        sessions
            .of(sessionId)
            .map(patient -> DeskCharges.of(em, sessionId, patient))
            .orElse(List.of())
            .stream()
            .map(row -> row.charge().department())
            .sorted()
            .toList();
    Set<String> choices = new TreeSet<>(staff.all());
    choices.addAll(said);
    return new VisitCare(said, List.copyOf(choices));
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD})
  public void decide(long sessionId, Set<String> added, Set<String> removed) {
    String patient =
        sessions
            .held(sessionId)
            .orElseThrow(() -> RefusedInput.of("departments", "session.care.nobody"));
    if (added.size() > MOST_OF_A_VISIT || !Set.copyOf(staff.all()).containsAll(added)) {
      throw RefusedInput.of("departments", "session.care.unknown");
    }
    Instant now = clock.instant();
    LocalDate today = FacilityTime.day(now);
    for (String department : new TreeSet<>(added)) {
      inCharge.put(
          ChargeSource.DESK,
          DeskCharges.key(sessionId, department),
          new Charge(patient, department, null, today, today),
          now);
    }
    for (String department : new TreeSet<>(removed)) {
      inCharge.withdraw(ChargeSource.DESK, DeskCharges.key(sessionId, department), now);
    }
  }
}
