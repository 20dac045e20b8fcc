package jp.madoguchi.bulk.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.terminal.messages.TerminalUnit;

/** Stores a result chunk by chunk, each with its cursor in one transaction. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkChunks {
  /** Persons of a chunk: some hundred milliseconds of work, so that the desk never waits long. */
  static final int SIZE = 500;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB PatientFile register;
  @EJB AcceptedSpellings spellings;
  @EJB Leases leases;

  /**
   * Stores the persons that follow the cursor.
   *
   * @param fence whose delivery it is
   * @param from how many were before them; a chunk that is stored already is left alone
   * @param answeredAt 処理実行日時, or when the result came
   * @throws LeaseLost (rolls back) when another server owns the terminal's folders by now
   * @return false when the inquiry does not take the result any more
   */
  @PermitAll
  public boolean store(
      Fence fence,
      long inquiryId,
      String captureKey,
      long from,
      List<TerminalUnit> people,
      Instant answeredAt) {
    leases.require(fence);
    BulkInquiry inquiry = new BulkBook(em).locked(inquiryId);
    if (inquiry.state() != BulkState.FETCHED || !captureKey.equals(inquiry.resultKey())) {
      return false;
    }
    if (inquiry.stored() == from) {
      new BulkComparison(em, register, spellings, inquiry, answeredAt).store(from, people);
      em.find(BulkInquiry.class, inquiryId).stored(from + people.size(), clock.instant());
    }
    return true;
  }
}
