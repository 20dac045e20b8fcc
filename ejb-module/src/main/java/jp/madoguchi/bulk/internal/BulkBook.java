package jp.madoguchi.bulk.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.bulk.internal.BulkRequest.BulkPhase;
import jp.madoguchi.terminal.messages.MessageFamily;

/** Reads of the bulk tables. */
final class BulkBook {
  private final EntityManager em;

  BulkBook(EntityManager em) {
    this.em = em;
  }

  /** {@link BulkRefused} {@code bulk.refused.gone} when there is none. */
  BulkInquiry known(long id) {
    BulkInquiry inquiry = em.find(BulkInquiry.class, id);
    if (inquiry == null) {
      throw new BulkRefused("bulk.refused.gone");
    }
    return inquiry;
  }

  /** The inquiry, kept from everybody else until the transaction ends; null when there is none. */
  BulkInquiry locked(long id) {
    return em.find(BulkInquiry.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The inquiry of a request, kept as {@link #locked}, and the request as it is from then on. */
  BulkInquiry lockedOf(BulkRequest request) {
    BulkInquiry inquiry = locked(request.inquiryId());
    em.refresh(request);
    return inquiry;
  }

  Optional<BulkRequest> request(String suffix) {
    return suffix == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(BulkRequest.class, suffix));
  }

  /** The newest inquiry that got this 受付番号 through this terminal, of this kind's family. */
  Optional<Long> byReceptionNumber(String terminal, String number, MessageFamily family) {
    return number == null
        ? Optional.empty()
        : em.createQuery(
                "select i.id from BulkInquiry i where i.receptionNumber = :number and i.question.kind ="
                    + " :kind and i.terminal = :terminal order by i.id desc",
                Long.class)
            .setParameter("terminal", terminal)
            .setParameter("number", number)
            .setParameter("kind", kind(family))
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
  }

  /** The kind whose files are of this family; no other has the number. */
  static BulkKind kind(MessageFamily family) {
    return Arrays.stream(BulkKind.values())
        .filter(one -> one.family() == family)
        .findFirst()
        .orElse(null);
  }

  /** Ids whose moment has come, the oldest moment first. */
  List<Long> due(Collection<BulkState> states, Instant now) {
    return em.createQuery(
            "select i.id from BulkInquiry i where i.state in :states and i.nextAt <= :now"
                + " order by i.nextAt, i.id",
            Long.class)
        .setParameter("states", states)
        .setParameter("now", now)
        .setMaxResults(50)
        .getResultList();
  }

  /**
   * The inquiry whose turn it is on a terminal: of those due the one whose moment came first.
   *
   * @param first whether inquiries without a terminal go to this one
   * @param urgentOnly whether only those go that a person wants now
   */
  Optional<BulkInquiry> turn(
      Collection<BulkState> states,
      String terminal,
      boolean first,
      boolean urgentOnly,
      Instant now) {
    // asked of the database for one terminal: a long order of the other must not stand before it
    return em.createQuery(
            "select i from BulkInquiry i where i.state in :states and i.nextAt <= :now"
                + (first
                    ? " and (i.terminal = :terminal or i.terminal is null)"
                    : " and i.terminal = :terminal")
                + (urgentOnly ? " and i.urgent = true" : "")
                + " order by i.nextAt, i.id",
            BulkInquiry.class)
        .setParameter("states", states)
        .setParameter("now", now)
        .setParameter("terminal", terminal)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  List<Long> sendingSince(Instant before) {
    return em.createQuery(
            "select i.id from BulkInquiry i where i.state = :state and i.sendingSince < :before",
            Long.class)
        .setParameter("state", BulkState.FILE_WRITTEN)
        .setParameter("before", before)
        .setMaxResults(50)
        .getResultList();
  }

  /** The download request that is neither answered nor given up. */
  Optional<BulkRequest> openDownload(long inquiryId) {
    return em.createQuery(
            "select r from BulkRequest r where r.inquiryId = :inquiry and r.phase = :phase"
                + " and r.answeredAt is null order by r.reservedAt desc",
            BulkRequest.class)
        .setParameter("inquiry", inquiryId)
        .setParameter("phase", BulkPhase.DOWNLOAD)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether a file of this terminal still waits for its answer. */
  boolean busy(String terminal, Instant now) {
    return em.createQuery(
                "select count(i) from BulkInquiry i where i.terminal = :terminal and"
                    + " (i.state in :sending or i.state = :waiting and i.nextAt > :now and exists"
                    + " (select r from BulkRequest r where r.inquiryId = i.id and r.phase = :phase"
                    + " and r.answeredAt is null))",
                Long.class)
            .setParameter("terminal", terminal)
            .setParameter("sending", List.of(BulkState.FILE_WRITTEN, BulkState.SUBMITTED))
            .setParameter("waiting", BulkState.WAITING)
            .setParameter("now", now)
            .setParameter("phase", BulkPhase.DOWNLOAD)
            .getSingleResult()
        > 0;
  }

  List<BulkPerson> persons(long inquiryId, Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery(
                "select p from BulkPerson p where p.inquiryId = :inquiry and p.personKey in :keys",
                BulkPerson.class)
            .setParameter("inquiry", inquiryId)
            .setParameter("keys", keys)
            .getResultList();
  }

  List<BulkPerson> persons(long inquiryId) {
    return em.createQuery(
            "select p from BulkPerson p where p.inquiryId = :inquiry order by p.id",
            BulkPerson.class)
        .setParameter("inquiry", inquiryId)
        .getResultList();
  }

  long open(long inquiryId) {
    return em.createQuery(
            "select count(p) from BulkPerson p where p.inquiryId = :inquiry and p.state = :open",
            Long.class)
        .setParameter("inquiry", inquiryId)
        .setParameter("open", RowState.OPEN)
        .getSingleResult();
  }

  /** Views with the counts of their rows: one query for all of them. */
  List<BulkView> views(List<BulkInquiry> inquiries) {
    Map<Long, Map<DifferenceClass, Integer>> classes = new HashMap<>();
    Map<Long, Integer> open = new HashMap<>();
    Map<Long, Integer> missing = new HashMap<>();
    if (!inquiries.isEmpty()) {
      em.createQuery(
              "select p.inquiryId, p.differenceClass, p.state, count(p) from BulkPerson p"
                  + " where p.inquiryId in :ids group by p.inquiryId, p.differenceClass, p.state",
              Object[].class)
          .setParameter("ids", inquiries.stream().map(BulkInquiry::id).toList())
          .getResultStream()
          .forEach(
              row -> {
                Long id = (Long) row[0];
                int count = ((Number) row[3]).intValue();
                if (row[1] != null) {
                  classes
                      .computeIfAbsent(id, one -> new EnumMap<>(DifferenceClass.class))
                      .merge((DifferenceClass) row[1], count, Integer::sum);
                }
                if (row[2] == RowState.OPEN) {
                  open.merge(id, count, Integer::sum);
                } else if (row[2] == RowState.MISSING) {
                  missing.merge(id, count, Integer::sum);
                }
              });
    }
    return inquiries.stream()
        .map(
            one ->
                one.view(
                    classes.getOrDefault(one.id(), Map.of()),
                    open.getOrDefault(one.id(), 0),
                    missing.getOrDefault(one.id(), 0)))
        .toList();
  }
}
