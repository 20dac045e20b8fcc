package jp.madoguchi.consent.internal;

import java.time.Instant;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.consent.WhoIsWho;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;

/**
 * One consent with everything written of it: who answered, whose it is, whether it was withdrawn.
 *
 * @param attachment the last one of the session, null when it never was anybody's
 */
record LedgerLine(
    ConsentEntry entry, ConsentSession session, ConsentAttachment attachment, boolean withdrawn) {

  /** What was answered, whoever it belongs to. */
  ConsentState stateAt(Instant now) {
    ConsentState state = entry.stateAt(now);
    return withdrawn && state == ConsentState.GIVEN ? ConsentState.WITHDRAWN : state;
  }

  /** What was answered, as it stands now. */
  ConsentView viewAt(Instant now) {
    return entry.viewAt(stateAt(now));
  }

  /**
   * What it opens for the patient it is attached to: nothing, when the person who answered is not
   * the one the register knows under that number.
   *
   * @param onFile null when the register knows nobody
   */
  ConsentView viewFor(PatientView onFile, Instant now) {
    WhoIsWho people = people(session, attachment, onFile);
    return people == null
        ? viewAt(now)
        : new ConsentView(entry.kind(), ConsentState.OTHER_PERSON, null, null, null, people);
  }

  /** Null when they are one person, or a lead's confirmation says so of this very register. */
  static WhoIsWho people(ConsentSession session, ConsentAttachment attachment, PatientView onFile) {
    InsuredPerson answered = session.person();
    if (answered == null || onFile == null) {
      return new WhoIsWho(PersonAgreement.BIRTH_DATE_DIFFERS, answered, side(onFile));
    }
    PersonAgreement agreement = PersonAgreement.between(onFile, answered);
    return agreement == PersonAgreement.AGREE || attachment.covers(answered, onFile)
        ? null
        : new WhoIsWho(agreement, answered, side(onFile));
  }

  private static InsuredPerson side(PatientView onFile) {
    return onFile == null
        ? null
        : new InsuredPerson(
            onFile.name(), null, onFile.nameKana(), onFile.birthDate(), onFile.sex());
  }
}
