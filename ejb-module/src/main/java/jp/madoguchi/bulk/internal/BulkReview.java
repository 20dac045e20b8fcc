package jp.madoguchi.bulk.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.Merge;
import jp.madoguchi.qualification.ResultFacts;

/**
 * What a clerk decides about rows (B7). Taking over compares anew with what is on file at that
 * moment, by the rules of the reception, and never replaces what a visit confirmed since.
 */
final class BulkReview {
  private final EntityManager em;
  private final PatientFile register;
  private final AuditLedger ledger;
  private final Instant now;
  private final String who;

  BulkReview(EntityManager em, PatientFile register, AuditLedger ledger, Instant now, String who) {
    this.em = em;
    this.register = register;
    this.ledger = ledger;
    this.now = now;
    this.who = who;
  }

  /** {@link BulkRefused} says why when nothing was taken over. */
  void takeOver(BulkPerson row) {
    String refused = take(row);
    if (refused != null) {
      throw new BulkRefused(refused);
    }
    settle(row.inquiryId());
  }

  /** Key of the reason why nothing was taken over; null when something was. */
  private String take(BulkPerson row) {
    BulkInquiry inquiry = em.find(BulkInquiry.class, row.inquiryId());
    PatientView patient =
        row.patientNumber() == null ? null : register.find(row.patientNumber()).orElse(null);
    List<ResultFacts> all = StoredText.facts(row.facts());
    List<ResultFacts> running = all.stream().filter(facts -> facts.lostOn() == null).toList();
    if (patient == null || !row.differenceClass().takeable() || running.isEmpty()) {
      return "bulk.refused.older";
    }
    // the register may have been corrected since the answer was compared
    if (!all.stream().allMatch(facts -> agree(patient, facts))) {
      return "bulk.refused.person";
    }
    LocalDate day = inquiry.dayOf(row.answeredAt());
    boolean taken = false;
    for (ResultFacts facts : running) {
      // 医療扶助 stands beside an insurance: neither is merged into the other, nor closes it
      PatientView beside = facts.medicalAid() ? withoutInsurance(patient) : patient;
      PatientView merged = Merge.of(beside, Differences.between(beside, facts, day), Map.of());
      taken |= foretold(merged, facts.medicalAid(), row.answeredAt());
    }
    if (!taken) {
      return "bulk.refused.older";
    }
    row.end(RowState.TAKEN, now, who);
    record(AuditAction.TAKE_OVER, row, inquiry, row.differenceClass().name());
    return null;
  }

  private boolean foretold(PatientView merged, boolean medicalAid, Instant answeredAt) {
    try {
      return register.foretold(merged, medicalAid, answeredAt);
    } catch (LostRace somebodyAtADesk) {
      throw new BulkRefused("bulk.refused.changed");
    }
  }

  private static boolean agree(PatientView patient, ResultFacts facts) {
    return PersonAgreement.between(patient, facts.person()) == PersonAgreement.AGREE;
  }

  void seen(BulkPerson row) {
    see(row);
    settle(row.inquiryId());
  }

  private void see(BulkPerson row) {
    BulkInquiry inquiry = em.find(BulkInquiry.class, row.inquiryId());
    row.end(RowState.SEEN, now, who);
    record(AuditAction.VIEW_ELIGIBILITY, row, inquiry, "SEEN");
  }

  int takeOverAll(long inquiryId, DifferenceClass one) {
    int taken = 0;
    for (BulkPerson row : open(inquiryId, one)) {
      if (take(row) == null) {
        taken++;
      }
    }
    settle(inquiryId);
    return taken;
  }

  int allSeen(long inquiryId, DifferenceClass one) {
    List<BulkPerson> rows = open(inquiryId, one);
    rows.forEach(this::see);
    settle(inquiryId);
    return rows.size();
  }

  private List<BulkPerson> open(long inquiryId, DifferenceClass one) {
    return em.createQuery(
            "select p from BulkPerson p where p.inquiryId = :id and p.state = :open"
                + " and p.differenceClass = :class order by p.id",
            BulkPerson.class)
        .setParameter("id", inquiryId)
        .setParameter("open", RowState.OPEN)
        .setParameter("class", one)
        .getResultList();
  }

  /**
   * The last row makes the inquiry a reviewed one. Who calls holds the inquiry: of two who decide
   * the last two rows in one moment neither would see that none is left.
   */
  private void settle(long inquiryId) {
    BulkInquiry inquiry = em.find(BulkInquiry.class, inquiryId);
    if (inquiry.state() == BulkState.DIFFED) {
      em.flush();
      if (new BulkBook(em).open(inquiry.id()) == 0) {
        inquiry.become(BulkState.REVIEWED, now);
      }
    }
  }

  private void record(AuditAction action, BulkPerson row, BulkInquiry inquiry, String outcome) {
    ledger.record(
        AuditEntry.of(action, AuditGround.RECEPTION)
            .patient(row.patientNumber())
            .subject("bulk " + inquiry.kind())
            .outcome(outcome)
            .request(inquiry.receptionNumber()));
  }

  private static PatientView withoutInsurance(PatientView person) {
    return new PatientView(
        person.number(),
        person.name(),
        person.nameKana(),
        person.birthDate(),
        person.sex(),
        person.postalCode(),
        person.address(),
        null);
  }
}
