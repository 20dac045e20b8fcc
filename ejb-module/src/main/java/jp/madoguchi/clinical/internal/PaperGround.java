package jp.madoguchi.clinical.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;

/**
 * What opens an official document (公式の帳票) now: the consents to all that may stand in it.
 *
 * @param consents in the order of {@link OfficialPaper#kinds}
 */
public record PaperGround(String patientNumber, OfficialPaper paper, List<ByConsent> consents) {
  public PaperGround {
    consents = List.copyOf(consents);
  }

  /** Whom to ask about. */
  Insured insured() {
    return consents.get(0).insured();
  }

  /** The caller's standing towards the patient, or null where nobody asks. */
  CareStanding care() {
    return consents.get(0).care();
  }

  /**
   * These very consents: of each its kind, card session, the birth date that the answer of that
   * session names (a corrected one may name somebody else), and beginning and end, to microseconds.
   */
  String fingerprint() {
    return consents.stream()
        .map(
            one ->
                one.kind().code()
                    + " "
                    + one.insured().sessionId()
                    + " "
                    + one.insured().person().birthDate()
                    + " "
                    + micros(one.consent().givenAt())
                    + " "
                    + micros(one.consent().until()))
        .collect(Collectors.joining(", "));
  }

  /** When the first of them ends, to microseconds; empty where none says. */
  Optional<Instant> until() {
    return consents.stream()
        .map(one -> micros(one.consent().until()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String toString() {
    return "PaperGround[" + paper + " ***]";
  }
}
