package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpellings;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.reception.SessionState;

/**
 * 自動取込: nothing differs and nobody has to look, so the facility's policy ({@code
 * madoguchi.reception.autoTakeOver}) may take the result over at once.
 */
final class TakeOverByItself {
  private final PatientFile register;
  private final AcceptedSpellings spellings;
  private final AuditLedger audit;

  TakeOverByItself(PatientFile register, AcceptedSpellings spellings, AuditLedger audit) {
    this.register = register;
    this.spellings = spellings;
    this.audit = audit;
  }

  /** Takes over where the rule allows it; otherwise nothing changes. */
  void where(
      Session session, PatientView patient, List<AnswerBook.AnsweredResult> answers, Instant now) {
    if (patient == null || !allowed(session)) {
      return;
    }
    TakingOver.TakeOverOutcome done =
        new TakingOver(register, patient, session, spellings.of(patient.number().value()))
            .take(answers, null, Map.of());
    if (done == TakingOver.TakeOverOutcome.TAKEN) {
      session.become(SessionState.IMPORTED, Headline.of(DeskSentence.IMPORTED_BY_ITSELF), now);
      audit.record(
          AuditEntry.of(AuditAction.TAKE_OVER_BY_ITSELF, AuditGround.SYSTEM)
              .patient(session.shown().patientNumber())
              .subject("eligibility")
              .outcome(session.screen().name())
              .request("session " + session.id())
              .changed(patient, register.find(patient.number().value()).orElse(null)));
    } else {
      session.become(SessionState.REVIEW, Headline.of(DeskSentence.OLDER_THAN_ON_FILE), now);
    }
  }

  private boolean allowed(Session session) {
    return DeskGuard.ofRow(session).byItself()
        && Boolean.parseBoolean(Settings.text("reception.autoTakeOver", "true"));
  }
}
