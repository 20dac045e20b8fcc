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
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterChanged;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.DeskAct;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;

/** What the clerk decides about a session: who it is, take over, hold, cancel, finish. */
@Stateless
@LocalBean
@DenyAll
public class Decisions {
  private static final int LONGEST_REASON = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @Inject Event<RegisterChanged> registered;
  @EJB PatientFile register;
  @EJB AnswerBook answers;
  @EJB AcceptedSpellings spellings;
  @EJB Attaching attaching;
  @EJB AuditLedger audit;

  /** 患者照合: this is the person. */
  @PermitAll
  public void assign(long sessionId, String patientNumber, Staff staff) {
    guardNumber("patientNumber", patientNumber);
    Session session = book().session(sessionId);
    if (session.isForeign()) {
      throw RefusedInput.of("session", "session.foreign");
    }
    guard().require(DeskAct.MATCH, session, whyNot(session, "session.finished"));
    PatientView patient =
        register
            .find(patientNumber)
            .orElseThrow(() -> RefusedInput.of("patientNumber", "input.patient.unknown"));
    String before = session.shown().patientNumber();
    attach(session, patient, staff);
    record(AuditAction.ASSIGN_PATIENT, session, "OK", before, patientNumber);
  }

  /** 新患登録 from the answer's data. */
  @PermitAll
  public void register(long sessionId, String newNumber, Staff staff) {
    guardNumber("newPatientNumber", newNumber);
    Session session = book().session(sessionId);
    ResultFacts facts = AnswerJudgement.ofKept(answers.answers(sessionId), null).deciding();
    guard().require(DeskAct.REGISTER, session, whyNot(session, "session.cannot.register"));
    if (facts.birth() == null) {
      throw RefusedInput.of("session", "session.cannot.register");
    }
    PatientView registeredNow = newPatient(number(newNumber), facts);
    attach(session, registeredNow, staff);
    record(AuditAction.REGISTER_PATIENT, session, "OK", null, registeredNow);
    registered.fire(new RegisterChanged());
  }

  /** An answer of two persons is nobody's, and is said to be. */
  private static String whyNot(Session session, String otherwise) {
    return session.screen() == ResultScreen.TWO_PERSONS ? "session.attach.several" : otherwise;
  }

  private PatientView newPatient(PatientNumber number, ResultFacts facts) {
    boolean unwritten = facts.name() == null || Folding.holdsMaru(facts.name());
    // a ● is never written into the register: the kana stand in until the card front was read
    String name = unwritten ? facts.nameKana() : facts.name();
    if (name == null) {
      throw RefusedInput.of("session", "session.cannot.register");
    }
    if (register.find(number.value()).isPresent()) {
      throw RefusedInput.of("newPatientNumber", "input.patient.exists");
    }
    PatientView patient =
        new PatientView(
            number,
            name,
            facts.nameKana(),
            facts.birth().first(),
            facts.sex(),
            facts.postalCode(),
            Folding.holdsMaru(facts.address()) ? null : facts.address(),
            null,
            facts.birth());
    try {
      return register.register(patient, clock.instant());
    } catch (LostRace sameMoment) {
      throw RefusedInput.of("newPatientNumber", "input.patient.exists");
    }
  }

  private static PatientNumber number(String text) {
    try {
      return new PatientNumber(text == null ? "" : Folding.width(text));
    } catch (IllegalArgumentException notOne) {
      throw RefusedInput.of("newPatientNumber", "input.patient");
    }
  }

  private void attach(Session session, PatientView patient, Staff staff) {
    attaching.attach(session, patient, null, staff);
  }

  /** An inquiry that names a patient is about somebody born on that patient's day. */
  @PermitAll
  public void concerns(NumberInquiry asked) {
    if (asked.patientNumber() == null) {
      return;
    }
    boolean another =
        register
            .find(asked.patientNumber())
            .filter(patient -> !patient.birthDate().equals(asked.birthDate()))
            .isPresent();
    if (another) {
      throw RefusedInput.of("patientNumber", "input.patient.birth");
    }
  }

  /** The question about a patient by the insurance on file, for a card on a plain reader. */
  @PermitAll
  public NumberInquiry askFor(long sessionId, String patientNumber) {
    guardNumber("patientNumber", patientNumber);
    Session session = book().session(sessionId);
    guard().require(DeskAct.INQUIRE_FOR_CARD, session, "session.not.identified");
    PatientView patient =
        register
            .find(patientNumber)
            .orElseThrow(() -> RefusedInput.of("patientNumber", "input.patient.unknown"));
    InsuranceView insurance = patient.insurance();
    if (insurance == null || insurance.insurerNumber() == null || insurance.number() == null) {
      throw RefusedInput.of("patientNumber", "input.patient.uninsured");
    }
    return new NumberInquiry(
        insurance.insurerNumber(),
        insurance.symbol() == null ? "" : insurance.symbol(),
        insurance.number(),
        insurance.branch() == null ? "" : insurance.branch(),
        patient.birthDate(),
        true,
        null,
        null,
        patientNumber,
        null);
  }

  /** 取込. */
  @PermitAll
  public void takeOver(long sessionId, TakeOver decision, Staff staff) {
    Session session = book().session(sessionId, decision.version());
    guard()
        .require(
            DeskAct.TAKE_OVER,
            session,
            staff.roles(),
            session.result().isDeceased() ? "takeover.deceased" : "takeover.nothing");
    book().claim(session);
    PatientView patient = attaching.patientOf(session);
    String number = patient.number().value();
    List<AnswerBook.AnsweredResult> kept = answers.answers(sessionId);
    TakingOver.TakeOverOutcome done =
        taken(
            () ->
                new TakingOver(register, patient, session, spellings.of(number))
                    .take(kept, decision.insurance(), decision.choices()));
    switch (done) {
      case OLDER -> throw RefusedInput.of("decision", "takeover.older");
      case UNDECIDED -> throw RefusedInput.of("decision", "takeover.choose");
      case NOTHING -> throw RefusedInput.of("decision", "takeover.nothing");
      case TAKEN -> {
        accept(session, patient, AnswerJudgement.ofKept(kept, null).deciding(), decision, staff);
        session.staff(staff.account(), staff.displayName());
        session.become(SessionState.IMPORTED, Headline.of(DeskSentence.IMPORTED), clock.instant());
      }
    }
    record(
        AuditAction.TAKE_OVER,
        session,
        session.screen().name(),
        patient,
        register.find(number).orElse(null));
    book().changed(session);
  }

  /** Of two who write one patient's insurance in the same moment the second looks again. */
  static TakingOver.TakeOverOutcome taken(Supplier<TakingOver.TakeOverOutcome> writing) {
    try {
      return writing.get();
    } catch (LostRace sameMoment) {
      throw RefusedInput.of("version", "session.stale");
    }
  }

  /** What the clerk saw and left as it is on file is not asked again. */
  private void accept(
      Session session, PatientView before, ResultFacts facts, TakeOver decision, Staff staff) {
    LocalDate day = session.result().confirmationDate();
    spellings.accept(
        before.number().value(),
        AcceptedSpelling.keptOnFile(Differences.between(before, facts, day), decision.choices()),
        staff.account(),
        clock.instant());
  }

  /** 保留. */
  @PermitAll
  public void hold(long sessionId, long version, TypedWords reason, Staff staff) {
    String text = reason.stripped();
    if (reason.mayBeMyNumber()) {
      throw RefusedInput.of("reason", MyNumberGuard.KEY);
    }
    if (text.length() > LONGEST_REASON) {
      throw RefusedInput.of("reason", "input.toolong");
    }
    Session session = book().session(sessionId, version);
    guard().require(DeskAct.HOLD, session, "session.cannot.hold");
    book().claim(session);
    SessionState before = session.state();
    // what lies before the desk stays so while it is held
    session.become(SessionState.HELD, session.shown().headline(), clock.instant());
    session.heldBecause(text);
    if (reason.keptOnSayingSo()) {
      record(AuditAction.CONFIRM_NO_MY_NUMBER, session, "HOLD", null, null);
    }
    decided(session, staff, AuditAction.HOLD, before, List.of(session.state(), text));
  }

  /** 中止. */
  @PermitAll
  public void cancel(long sessionId, long version, Staff staff) {
    Session session = book().session(sessionId, version);
    guard().require(DeskAct.CANCEL, session, "session.cannot.cancel");
    book().claim(session);
    SessionState before = session.state();
    session.become(SessionState.CANCELLED, Headline.of(DeskSentence.CANCELLED), clock.instant());
    decided(session, staff, AuditAction.CANCEL, before, session.state());
  }

  /** 対応済. */
  @PermitAll
  public void finish(long sessionId, long version, Staff staff) {
    Session session = book().session(sessionId, version);
    guard().require(DeskAct.FINISH, session, staff.roles(), "session.cannot.finish");
    book().claim(session);
    SessionState before = session.state();
    session.become(SessionState.CLOSED, session.shown().headline(), clock.instant());
    decided(session, staff, AuditAction.FINISH, before, session.state());
  }

  private void decided(
      Session session, Staff staff, AuditAction action, Object before, Object after) {
    session.staff(staff.account(), staff.displayName());
    record(action, session, "OK", before, after);
    book().changed(session);
  }

  private void record(
      AuditAction action, Session session, String outcome, Object before, Object after) {
    audit.record(
        AuditEntry.of(action, AuditGround.RECEPTION)
            .patient(session.shown().patientNumber())
            .subject("eligibility")
            .outcome(outcome)
            .request("session " + session.id())
            .changed(before, after));
  }

  private DeskGuard guard() {
    return new DeskGuard(book(), answers);
  }

  private SessionBook book() {
    return new SessionBook(em, changes);
  }

  /** A field that is a patient number: the hospital's own form of them may have twelve digits. */
  private static void guardNumber(String field, String text) {
    if (PatientNumberFormat.fromSettings().mayBeMyNumber(text)) {
      throw RefusedInput.of(field, MyNumberGuard.KEY);
    }
  }
}
