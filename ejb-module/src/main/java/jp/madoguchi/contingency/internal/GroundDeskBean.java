package jp.madoguchi.contingency.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DISASTER_VIEWER;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.ER_VIEWER;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;
import static jp.madoguchi.contingency.internal.ContingencyForm.stop;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyRefused;
import jp.madoguchi.contingency.DisasterBook;
import jp.madoguchi.contingency.DisasterPeriod;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundDesk;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.NewOpening;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.PatientFile;

/** Opens one patient to one person; the database keeps that it is done once at a time. */
@Stateless
@DenyAll
public class GroundDeskBean implements GroundDesk {
  private static final int USUAL_MINUTES = 30;
  private static final int DAY = 1_440;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Workplace workplace;
  @EJB GroundRights rights;
  @EJB DisasterBook disasters;
  @EJB PatientFile patients;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(ER_VIEWER)
  public GroundOpening emergency(NewOpening wanted) {
    FreshProof.demand(workplace, clock.instant());
    return open(ExtraordinaryGround.EMERGENCY, wanted);
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, DISASTER_VIEWER})
  public GroundOpening disaster(NewOpening wanted) {
    FreshProof.demand(workplace, clock.instant());
    return open(ExtraordinaryGround.DISASTER, wanted);
  }

  private GroundOpening open(ExtraordinaryGround ground, NewOpening wanted) {
    if (!rights.has(ground)) {
      throw refused(ground, wanted.patientNumber(), ContingencyRefusal.NO_RIGHT);
    }
    Instant now = clock.instant();
    DisasterPeriod period = ground == ExtraordinaryGround.DISASTER ? running() : null;
    NewOpening checked = checked(ground, wanted);
    free(KeptOpening.key(ground, actor(), checked.patientNumber()), now);
    KeptOpening opening =
        new KeptOpening(
            ground,
            actor(),
            checked,
            period == null ? null : period.id(),
            now,
            now.plus(length(ground)),
            Settings.minutes("contingency.document.minutes", USUAL_MINUTES, DAY));
    em.persist(opening);
    LostRace.flush(em, () -> new ContingencyRefused(ContingencyRefusal.ALREADY_OPEN));
    GroundOpening opened =
        opening.view(period == null ? null : em.find(KeptDisaster.class, period.id()));
    ledger.record(
        AuditEntry.of(AuditAction.OPEN_GROUND, AuditGround.valueOf(ground.name()))
            .patient(opened.patientNumber())
            .subject(opened.reason() + ", " + opened.identity() + ", until " + opened.until())
            .request("opening " + opened.id()));
    return opened;
  }

  private DisasterPeriod running() {
    return disasters.running().stream()
        .max(Comparator.comparing(DisasterPeriod::until))
        .orElseThrow(() -> new ContingencyRefused(ContingencyRefusal.NO_DISASTER));
  }

  private NewOpening checked(ExtraordinaryGround ground, NewOpening wanted) {
    String number = wanted.patientNumber();
    stop(number == null || patients.find(number).isEmpty(), ContingencyRefusal.NO_PATIENT);
    stop(wanted.reason() == null || !wanted.reason().fits(ground), ContingencyRefusal.REASON);
    stop(wanted.identity() == null, ContingencyRefusal.IDENTITY);
    String words =
        ContingencyForm.words(
            wanted.words(), SHORTEST_WORDS, LONGEST_WORDS, ContingencyRefusal.WORDS);
    return new NewOpening(number, wanted.reason(), wanted.identity(), words);
  }

  /** Gives the key free where the one before is over. */
  private void free(String key, Instant now) {
    for (KeptOpening before : open(List.of(key))) {
      KeptDisaster period =
          before.disaster() == null ? null : em.find(KeptDisaster.class, before.disaster());
      stop(before.view(period).runs(now), ContingencyRefusal.ALREADY_OPEN);
      before.lapse();
    }
    LostRace.flush(em);
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public void close(String patientNumber) {
    Instant now = clock.instant();
    List<String> keys =
        Arrays.stream(ExtraordinaryGround.values())
            .map(ground -> KeptOpening.key(ground, actor(), patientNumber))
            .toList();
    for (KeptOpening one : open(keys)) {
      if (one.runs(now)) {
        one.close(actor(), now);
        ledger.record(
            AuditEntry.of(AuditAction.CLOSE_GROUND, AuditGround.valueOf(one.ground().name()))
                .patient(patientNumber)
                .request("opening " + one.id()));
      }
    }
  }

  private List<KeptOpening> open(List<String> keys) {
    return em.createQuery(
            "select o from KeptOpening o where o.openKey in :keys order by o.id", KeptOpening.class)
        .setParameter("keys", keys)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static Duration length(ExtraordinaryGround ground) {
    return Duration.ofMinutes(
        switch (ground) {
          case EMERGENCY -> Settings.number("contingency.emergency.minutes", USUAL_MINUTES, 1, DAY);
          case DISASTER -> Settings.number("contingency.disaster.minutes", USUAL_MINUTES, 1, DAY);
        });
  }

  private ContingencyRefused refused(
      ExtraordinaryGround ground, String patientNumber, ContingencyRefusal why) {
    ledger.recordApart(
        AuditEntry.of(AuditAction.REFUSED, AuditGround.valueOf(ground.name()))
            .patient(patientNumber)
            .subject("open ground")
            .outcome(why.name()));
    return new ContingencyRefused(why);
  }

  private String actor() {
    return context.getCallerPrincipal().getName();
  }
}
