package jp.madoguchi.clinical.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.PHARMACIST;
import static jp.madoguchi.clinical.internal.OrderForm.stop;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.clinical.NewOrder;
import jp.madoguchi.clinical.NewOverride;
import jp.madoguchi.clinical.OrderCheck;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.clinical.OrderOverride;
import jp.madoguchi.clinical.OrderRefusal;
import jp.madoguchi.clinical.ViewingGround;
import jp.madoguchi.clinical.ViewingGround.WithoutConsent;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.medicine.MedicineCheck;
import jp.madoguchi.medicine.MedicineDirectory;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.node.LostRace;

/** Reads the history as the page does, by the same gate, and sets the drug against it. */
@Stateless
@DenyAll
public class OrderCheckBean implements OrderCheck {
  private static final int MOST = 20;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB MedicalRecordViewer viewer;
  @EJB ViewingGate gate;
  @EJB ClinicalFetches asks;
  @EJB MedicineCheck check;
  @EJB MedicineDirectory medicines;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST})
  public OrderChecked check(NewOrder order) {
    NamedMedicine drug = OrderForm.drug(order);
    DrugSheet sheet = (DrugSheet) viewer.sheet(order.patientNumber(), ClinicalKind.DRUGS);
    ViewingGround ground = gate.require(order.patientNumber(), ClinicalKind.DRUGS);
    OrderChecked checked =
        new OrderReading(sheet, LocalDate.now(clock), named(drug), order.withOwn())
            .against(
                check::check,
                history(order.patientNumber(), ground),
                surgery(order.patientNumber(), ground));
    ledger.record(
        entry(AuditAction.CHECK_ORDER, order.patientNumber(), ground)
            .subject("order, " + checked.findings().size() + " findings")
            .outcome(outcome(checked)));
    return checked;
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST})
  public OrderOverride override(NewOverride wanted) {
    String reason = OrderForm.reason(wanted.reason());
    String key = OrderForm.key(wanted.key());
    NewOrder order = wanted.order();
    NamedMedicine drug = OrderForm.drug(order);
    ViewingGround ground = gate.require(order.patientNumber(), ClinicalKind.DRUGS);
    Optional<KeptOverride> first = recorded(key);
    if (first.isPresent()) {
      KeptOverride kept = first.get();
      stop(!kept.says(order.patientNumber(), drug.code(), reason), OrderRefusal.KEY_USED);
      return kept.view(surgery(order.patientNumber(), ground) == null);
    }
    OrderChecked checked = check(order);
    stop(!checked.switchedOn(), OrderRefusal.SWITCHED_OFF);
    stop(checked.findings().isEmpty(), OrderRefusal.NOTHING_FOUND);
    stop(!checked.mark().equals(wanted.mark()), OrderRefusal.CHANGED_MEANWHILE);
    KeptOverride kept =
        new KeptOverride(
            order.patientNumber(),
            actor(),
            key,
            clock.instant(),
            checked.ordered(),
            reason,
            checked.findings());
    em.persist(kept);
    LostRace.flush(em);
    ledger.record(
        entry(AuditAction.OVERRIDE_ORDER, order.patientNumber(), ground)
            .subject(
                "order, "
                    + checked.findings().size()
                    + " findings, editions "
                    + checked.findings().stream()
                        .map(one -> String.valueOf(one.cited().id()))
                        .distinct()
                        .collect(Collectors.joining(" ")))
            .request("override " + kept.id()));
    return kept.view(checked.surgeryClosed() == null);
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST})
  public List<OrderOverride> recent(String patientNumber) {
    ViewingGround ground = gate.require(patientNumber, ClinicalKind.DRUGS);
    Instant since = clock.instant().minus(RECENT_DAYS, ChronoUnit.DAYS);
    boolean surgery = surgery(patientNumber, ground) == null;
    List<KeptOverride> recent =
        em.createQuery(
                "select o from KeptOverride o where o.patientNumber = :patient and o.at >= :since"
                    + " order by o.at desc, o.id desc",
                KeptOverride.class)
            .setParameter("patient", patientNumber)
            .setParameter("since", since)
            .setMaxResults(MOST)
            .getResultList();
    if (!recent.isEmpty()) {
      ledger.record(
          entry(AuditAction.VIEW_MEDICAL, patientNumber, ground)
              .subject("overrides, " + recent.size()));
    }
    if (surgery && recent.stream().anyMatch(KeptOverride::isSurgical)) {
      ledger.record(
          entry(AuditAction.VIEW_MEDICAL, patientNumber, ground)
              .subject(ClinicalKind.SURGERIES.code() + " overrides"));
    }
    return recent.stream().map(one -> one.view(surgery)).toList();
  }

  private Optional<KeptOverride> recorded(String key) {
    return em.createQuery(
            "select o from KeptOverride o where o.account = :account and o.requestKey = :key",
            KeptOverride.class)
        .setParameter("account", actor())
        .setParameter("key", key)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** By the master's name where it has one. */
  private NamedMedicine named(NamedMedicine drug) {
    return medicines
        .named(drug.code())
        .map(name -> new NamedMedicine(drug.code(), name))
        .orElse(drug);
  }

  private FetchState history(String patientNumber, ViewingGround ground) {
    return ground instanceof WithoutConsent opened
        ? asks.heldState(opened.patient(), ClinicalKind.DRUGS)
        : asks.state(patientNumber, gate.consented(patientNumber, ground));
  }

  /** Drugs of an operation stand in the history and are left out of it without their consent. */
  private ViewingRefusal surgery(String patientNumber, ViewingGround ground) {
    if (ground instanceof WithoutConsent opened) {
      return GroundKinds.of(opened.opening().ground()).contains(ClinicalKind.SURGERIES)
          ? null
          : ViewingRefusal.GROUND_CLOSED;
    }
    return gate.outlook(patientNumber, gate.consented(patientNumber, ground).patient())
        .refusals()
        .get(ClinicalKind.SURGERIES);
  }

  private static String outcome(OrderChecked checked) {
    if (!checked.switchedOn()) {
      return "OFF";
    }
    return checked.findings().isEmpty() ? checked.whole() ? "NONE" : "PARTLY" : "FOUND";
  }

  private AuditEntry entry(AuditAction action, String patientNumber, ViewingGround ground) {
    if (ground instanceof WithoutConsent opened) {
      return AuditEntry.of(action, OpenedReading.of(opened.opening().ground()))
          .patient(patientNumber)
          .consent(null, opened.opening().until());
    }
    var consent = gate.consented(patientNumber, ground).consent();
    return AuditEntry.of(action, AuditGround.CONSENT)
        .patient(patientNumber)
        .consent(consent.state().name(), consent.until());
  }

  private String actor() {
    return context.getCallerPrincipal().getName();
  }
}
