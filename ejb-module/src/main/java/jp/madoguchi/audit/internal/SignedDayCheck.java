package jp.madoguchi.audit.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.audit.ChainReport.ChainBreak;
import jp.madoguchi.audit.ChainReport.ChainBreakKind;
import jp.madoguchi.audit.internal.proof.ProofKeys;
import jp.madoguchi.audit.internal.proof.ProofSignature;
import jp.madoguchi.audit.internal.proof.SegmentStatement;
import jp.madoguchi.facility.FacilityTime;

/** Whether the signed days are ours, without a gap, and end in the links that are there. */
final class SignedDayCheck {
  /** Days of some decades. */
  private static final int MOST = 20_000;

  private final EntityManager em;
  private final ProofKeys keys;

  SignedDayCheck(EntityManager em, ProofKeys keys) {
    this.em = em;
    this.keys = keys;
  }

  List<ChainBreak> broken(LocalDate today) {
    List<ChainBreak> found = new ArrayList<>();
    SegmentStatement before = null;
    for (SignedDay day :
        em.createQuery("select d from SignedDay d order by d.lastSeq", SignedDay.class)
            .setMaxResults(MOST)
            .getResultList()) {
      SegmentStatement said = said(day);
      if (said == null || !follows(said, before) || !endsThere(said)) {
        found.add(new ChainBreak(day.lastSeq(), 0, ChainBreakKind.SEGMENT_ALTERED));
      }
      before = said == null ? before : said;
    }
    Seal next = next(before == null ? 0 : before.last());
    // two days: the first closed day is signed within the next
    if (next != null
        && next.key() != null
        && FacilityTime.day(next.link().sealedAt()).isBefore(today.minusDays(1))) {
      found.add(new ChainBreak(next.seq(), next.recordId(), ChainBreakKind.SEGMENT_ALTERED));
    }
    return found;
  }

  /** Null when nobody of ours signed it. */
  private SegmentStatement said(SignedDay day) {
    return keys != null
            && ProofSignature.holds(day.statement(), day.signature(), keys.certificates())
        ? SegmentStatement.of(day.statement())
        : null;
  }

  private static boolean follows(SegmentStatement said, SegmentStatement before) {
    return before == null
        || said.first() == before.last() + 1 && said.before().equals(before.digest());
  }

  /** A link that was retired is told elsewhere. */
  private boolean endsThere(SegmentStatement said) {
    Seal last = em.find(Seal.class, said.last());
    return last == null || last.hash().equals(said.lastHash());
  }

  private Seal next(long after) {
    return em.createQuery("select s from Seal s where s.seq > :after order by s.seq", Seal.class)
        .setParameter("after", after)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
