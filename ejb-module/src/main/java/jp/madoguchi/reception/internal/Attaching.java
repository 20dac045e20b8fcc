package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.MedicalReadings;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.reception.AttachmentCheck;
import jp.madoguchi.reception.AttachmentCheck.Attachability;
import jp.madoguchi.reception.AttachmentLine.MeanwhileReader;
import jp.madoguchi.reception.AttachmentUndone;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.ConfirmedDifference;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;

/**
 * Attaches a session to a patient and takes it away again: the one place in which that happens, and
 * it happens to nobody but the person of the answer ({@link AttachingRule}).
 */
@Stateless
@LocalBean
@DenyAll
public class Attaching {
  private static final String THE_PROGRAM = "-";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @Inject Event<AttachmentUndone> undone;
  @EJB AnswerBook answers;
  @EJB AcceptedSpellings spellings;
  @EJB ConsentLedger consents;
  @EJB PatientFile register;
  @EJB MedicalReadings readings;

  @PermitAll
  public AttachmentCheck check(long sessionId, PatientView patient) {
    return AttachingRule.of(patient, facts(answers.answers(sessionId)));
  }

  /**
   * Whether the session still is the patient's, whom the register may have changed since: {@link
   * Attachability#ONE_PERSON} where they agree, or a lead has confirmed what differs, of the very
   * name the register has now.
   */
  @PermitAll
  public Attachability standing(Session session, PatientView patient) {
    Attachability verdict = check(session.id(), patient).verdict();
    boolean confirmed =
        verdict == Attachability.LEAD_WITH_REASON
            && new AttachmentBook(em)
                .last(session.id())
                .filter(line -> line.isConfirmedFor(patient.number().value()))
                .isPresent()
            && Objects.equals(session.shown().name(), patient.name())
            && Objects.equals(session.shown().kana(), patient.nameKana());
    return confirmed ? Attachability.ONE_PERSON : verdict;
  }

  /**
   * The register says something else of the patient now, and no clerk has said whose the session
   * is: it is nobody's, with all that hangs on it. Its screen is for the caller to draw.
   */
  @PermitAll
  public void release(Session session, Instant now) {
    String before = session.shown().patientNumber();
    AttachmentBook book = new AttachmentBook(em);
    book.remember(session);
    List<MeanwhileReader> readers = readers(session, before);
    register.undoTakeOver(before, session.id(), THE_PROGRAM);
    book.keep(book.next(session.id(), null, null, now), readers);
    consents.attach(session.id(), null, null, THE_PROGRAM);
    undone.fire(new AttachmentUndone(session.id(), before, null, THE_PROGRAM, now));
  }

  /**
   * Attaches the session and draws the conclusion.
   *
   * @param difference a lead's reason, null where nobody had to give one
   * @return whether the lead's reason was needed
   * @throws RefusedInput when the answer's person is not the patient
   */
  @PermitAll
  public boolean attach(
      Session session, PatientView patient, ConfirmedDifference difference, Staff staff) {
    List<AnswerBook.AnsweredResult> kept = answers.answers(session.id());
    Attachability verdict = AttachingRule.of(patient, facts(kept)).verdict();
    boolean confirmed = verdict == Attachability.LEAD_WITH_REASON && difference != null;
    if (verdict != Attachability.ONE_PERSON && !confirmed) {
      throw RefusedInput.of("patientNumber", verdict.refusalKey());
    }
    new SessionBook(em, changes).claim(session);
    String words = confirmed ? StatedReason.words(difference.why(), difference.words()) : null;
    String number = patient.number().value();
    String before = session.shown().patientNumber();
    boolean taken = before != null && !before.equals(number);
    Instant now = clock.instant();
    AttachmentBook book = new AttachmentBook(em);
    book.remember(session);
    List<MeanwhileReader> readers = taken ? readers(session, before) : List.of();
    if (taken) {
      // an answer of which a part was older than the file may have left its other part there
      register.undoTakeOver(before, session.id(), staff.account());
    }
    session.person(patient);
    session.staff(staff.account(), staff.displayName());
    if (session.hasResult()) {
      draw(session, patient, kept, now);
    } else {
      session.touch(now);
    }
    book.keep(
        book.next(session.id(), number, staff, now)
            .because(confirmed ? difference.why() : null, words),
        readers);
    consents.attach(
        session.id(), number, confirmed ? difference.why().name() : null, staff.account());
    if (taken) {
      undone.fire(new AttachmentUndone(session.id(), before, number, staff.account(), now));
    }
    new SessionBook(em, changes).changed(session);
    return confirmed;
  }

  /** The session's patient, who still is the person of the answer. */
  @PermitAll
  public PatientView patientOf(Session session) {
    PatientView patient =
        register
            .find(session.shown().patientNumber())
            .orElseThrow(() -> RefusedInput.of("patientNumber", "input.patient.unknown"));
    // the register may have changed since it was attached: a number can be somebody else's now
    Attachability standing = standing(session, patient);
    if (standing != Attachability.ONE_PERSON) {
      throw RefusedInput.of("decision", standing.refusalKey());
    }
    return patient;
  }

  /** What is so of an attached session, now that the document shown is another. */
  @PermitAll
  public void concludeAgain(Session session) {
    String number = session.shown().patientNumber();
    draw(
        session,
        number == null ? null : register.find(number).orElse(null),
        answers.answers(session.id()),
        clock.instant());
  }

  private void draw(
      Session session, PatientView patient, List<AnswerBook.AnsweredResult> kept, Instant now) {
    new Conclusion(
            session.screen(),
            AnswerJudgement.ofKept(kept, null).deciding(),
            patient,
            0,
            session.result().confirmationDate(),
            spellings.of(patient == null ? null : patient.number().value()),
            new SessionBook(em, changes).asked(session).orElse(null))
        .draw(session, now);
  }

  /** Who read medical information under the patient by this session's consents, so far. */
  @PermitAll
  public List<MeanwhileReader> readers(Session session, String patientNumber) {
    Instant since =
        new AttachmentBook(em)
            .since(session.id(), patientNumber)
            .orElse(session.result().arrivedAt());
    Set<Instant> ends =
        consents.ofSession(session.id()).stream()
            .map(ConsentView::until)
            .filter(end -> end != null)
            .collect(Collectors.toSet());
    return since == null || ends.isEmpty()
        ? List.of()
        : readings.of(patientNumber, since).stream()
            .filter(reading -> ends.contains(reading.entry().consentUntil()))
            .map(Attaching::reader)
            .toList();
  }

  private static MeanwhileReader reader(AuditRecord reading) {
    return new MeanwhileReader(
        reading.account(),
        reading.displayName(),
        reading.terminal(),
        kind(reading.entry().subject()),
        reading.at());
  }

  /** The first word of the subject; the period behind it is medical already. */
  private static ConsentKind kind(String subject) {
    String word = subject == null ? "" : subject.split(" ", 2)[0];
    return Arrays.stream(ConsentKind.values())
        .filter(kind -> kind.name().equals(word))
        .findFirst()
        .orElse(null);
  }

  private static List<ResultFacts> facts(List<AnswerBook.AnsweredResult> kept) {
    return kept.stream().map(AnswerBook.AnsweredResult::facts).toList();
  }
}
