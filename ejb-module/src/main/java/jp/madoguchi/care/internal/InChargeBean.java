package jp.madoguchi.care.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.access.StaffDepartments;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.care.Charge;
import jp.madoguchi.care.ChargeSource;
import jp.madoguchi.care.InCharge;
import jp.madoguchi.care.OwnPatients;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.TypedName;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.node.RowUnlessThere;

/** One row a source and key; who comes second to a key waits, and finds what the first wrote. */
@Stateless
@DenyAll
public class InChargeBean implements InCharge {
  /** Rows that are looked at for one list: a page of 200 patients, each with many departments. */
  private static final int MOST = 5_000;

  private static final String FIRST =
      "insert into in_charge (id, source, source_key, patient_number, department, account,"
          + " from_day, until_day, withdrawn, said_at, written_by, written_at)"
          + " values (nextval('in_charge_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB StaffDepartments departments;
  @EJB AuditLedger ledger;

  @Override
  @PermitAll
  public boolean put(ChargeSource source, String key, Charge charge, Instant saidAt) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("no key of a source");
    }
    boolean first =
        RowUnlessThere.insert(
            em,
            FIRST,
            source,
            key,
            charge.patientNumber(),
            charge.department(),
            charge.account(),
            charge.from(),
            charge.until(),
            false,
            saidAt,
            writer(),
            clock.instant());
    if (!first) {
      KeptCharge kept = locked(source, key);
      if (kept == null || saidAt.isBefore(kept.saidAt())) {
        return false;
      }
      boolean same = !kept.withdrawn() && kept.charge().equals(charge);
      kept.written(saidAt, writer(), clock.instant());
      if (same) {
        return false;
      }
      kept.says(charge);
    }
    record(
        AuditAction.PUT_IN_CHARGE,
        source,
        charge,
        "in charge %s %s %s/%s"
            .formatted(
                source, who(charge), charge.from(), charge.until() == null ? "-" : charge.until()));
    return true;
  }

  @Override
  @PermitAll
  public boolean withdraw(ChargeSource source, String key, Instant saidAt) {
    KeptCharge kept = locked(source, key);
    if (kept == null || kept.withdrawn() || saidAt.isBefore(kept.saidAt())) {
      return false;
    }
    Charge charge = kept.charge();
    kept.withdraw(FacilityTime.day(clock.instant()));
    kept.written(saidAt, writer(), clock.instant());
    record(
        AuditAction.WITHDRAW_CHARGE,
        source,
        charge,
        "charge withdrawn " + source + " " + who(charge));
    return true;
  }

  @Override
  @PermitAll
  public CareStanding standing(String patientNumber, String account) {
    return standings(List.of(patientNumber), account).get(patientNumber);
  }

  @Override
  @PermitAll
  public Map<String, CareStanding> standings(Collection<String> patientNumbers, String account) {
    if (patientNumbers.isEmpty()) {
      return Map.of();
    }
    Set<String> own = own(patientNumbers, account);
    CareStanding others =
        own.containsAll(patientNumbers) || charges().sourcesSpeak()
            ? CareStanding.NOT_IN_CHARGE
            : CareStanding.NO_SOURCE;
    if (others == CareStanding.NO_SOURCE) {
      SourceSilence.noticed(FacilityTime.day(clock.instant()));
    }
    return patientNumbers.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                number -> own.contains(number) ? CareStanding.IN_CHARGE : others));
  }

  private Set<String> own(Collection<String> patientNumbers, String account) {
    String department = departments.of(account).orElse(null);
    if (ChargeRule.everywhere(department)) {
      return new HashSet<>(patientNumbers);
    }
    LocalDate today = FacilityTime.day(clock.instant());
    return em
        .createQuery(
            "select c from KeptCharge c where c.patientNumber in :patients and c.withdrawn = false"
                + " and (c.untilDay is null or c.untilDay >= :since)",
            KeptCharge.class)
        .setParameter("patients", patientNumbers)
        .setParameter("since", today.minusDays(ChargeRule.NIGHTS_AFTER))
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(KeptCharge::charge)
        .filter(charge -> ChargeRule.covers(charge, today))
        .filter(charge -> ChargeRule.names(charge, account, department))
        .map(Charge::patientNumber)
        .collect(Collectors.toSet());
  }

  @Override
  @PermitAll
  public OwnPatients patientsOf(String account) {
    String department = departments.of(account).orElse(null);
    if (ChargeRule.everywhere(department)) {
      return new OwnPatients(CareStanding.IN_CHARGE, Set.of());
    }
    ChargesToday charges = charges();
    Set<String> own = charges.patients(one -> ChargeRule.names(one, account, department));
    return new OwnPatients(
        !own.isEmpty() || charges.sourcesSpeak()
            ? CareStanding.NOT_IN_CHARGE
            : CareStanding.NO_SOURCE,
        own);
  }

  @Override
  @PermitAll
  public List<String> departments() {
    return charges().departments();
  }

  @Override
  @PermitAll
  public Set<String> patientsOfDepartment(String department) {
    return charges().patients(one -> TypedName.same(department, one.department()));
  }

  private ChargesToday charges() {
    return new ChargesToday(em, clock.instant());
  }

  private KeptCharge locked(ChargeSource source, String key) {
    return em.createQuery(
            "select c.id from KeptCharge c where c.source = :source and c.key = :key", Long.class)
        .setParameter("source", source)
        .setParameter("key", key)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(id -> em.find(KeptCharge.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElse(null);
  }

  private void record(AuditAction action, ChargeSource source, Charge charge, String subject) {
    AuditGround ground = source == ChargeSource.DESK ? AuditGround.RECEPTION : AuditGround.SYSTEM;
    ledger.record(AuditEntry.of(action, ground).patient(charge.patientNumber()).subject(subject));
  }

  private static String who(Charge charge) {
    return charge.department() == null
        ? charge.account()
        : charge.account() == null
            ? charge.department()
            : charge.department() + " " + charge.account();
  }

  private String writer() {
    return FittedText.fit(context.getCallerPrincipal().getName(), 64);
  }
}
