package jp.madoguchi.patient.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.patient.TakeOverUndone;

/**
 * Takes back what a session wrote into a patient's file (取込の取消): the rows it filed are voided, the
 * row it had closed is filed anew as it was, the person's texts go back. Nothing is deleted, and
 * what came from elsewhere since stays on top.
 */
final class TakeOverUndo {
  private final EntityManager em;
  private final Patient patient;
  private final long sessionId;
  private final String by;
  private final Instant now;
  private boolean newerKept;

  TakeOverUndo(EntityManager em, Patient patient, long sessionId, String by, Instant now) {
    this.em = em;
    this.patient = patient;
    this.sessionId = sessionId;
    this.by = by;
    this.now = now;
  }

  TakeOverUndone undo() {
    List<TakenOver> newestFirst =
        em.createQuery(
                "select t from TakenOver t where t.sessionId = :session and t.patientId = :patient"
                    + " and t.undoneAt is null order by t.place desc",
                TakenOver.class)
            .setParameter("session", sessionId)
            .setParameter("patient", patient.id())
            .getResultList();
    newestFirst.forEach(this::undo);
    em.flush();
    return new TakeOverUndone(!newestFirst.isEmpty(), newerKept);
  }

  private void undo(TakenOver taken) {
    patient.change(taken.restored(patient.view(null)), now);
    // what somebody else confirmed since stays
    boolean kept = false;
    for (Insurance row : line(taken.filedId())) {
      boolean own = row.isOf(sessionId);
      if (own) {
        row.voided(by, now);
      }
      kept |= !own;
    }
    for (Insurance row : line(taken.notedId())) {
      boolean own = row.isOf(sessionId);
      if (own) {
        row.confirmed(taken.notedConfirmedAt(), taken.notedSessionId());
      }
      kept |= !own;
    }
    if (taken.closedId() != null) {
      kept |= !reopened(taken, em.find(Insurance.class, taken.closedId()), kept);
    }
    newerKept |= kept;
    taken.undone(now);
    em.flush();
  }

  private boolean reopened(TakenOver taken, Insurance closed, boolean kept) {
    if (closed.isOf(sessionId)) {
      closed.confirmed(taken.closedConfirmedAt(), taken.closedSessionId());
    }
    boolean newer =
        new Register(em)
            .open(List.of(patient.id())).stream()
                .anyMatch(row -> row.isMedicalAid() == taken.isMedicalAid());
    if (!newer && !kept) {
      // what was voided gives its place free first
      em.flush();
      em.persist(closed.reopened(taken.closedUntil(), now));
    }
    return !newer && !kept;
  }

  /** A row and those filed anew from it; none without a number. */
  private List<Insurance> line(Long id) {
    List<Insurance> line = new ArrayList<>();
    Insurance row = id == null ? null : em.find(Insurance.class, id);
    while (row != null) {
      line.add(row);
      row =
          em
              .createQuery(
                  "select i from Insurance i where i.reopens = :id order by i.id", Insurance.class)
              .setParameter("id", row.id())
              .setMaxResults(1)
              .getResultList()
              .stream()
              .findFirst()
              .orElse(null);
    }
    return line;
  }
}
