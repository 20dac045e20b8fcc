package jp.madoguchi.reception.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.patient.BranchNumber;
import jp.madoguchi.patient.InsurerNumber;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.patient.SymbolNumber;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.RefusedInput;

/**
 * Check of what was typed from a document (桁・形式検査, N1). Source: oqs-interface §3.1, clinical data
 * §6.7.
 *
 * <p>Width is folded everywhere: full-width typing and the half-width form of the centre are one.
 */
final class NumberInquiryCheck {
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

  private final List<RefusedInput.InputProblem> problems = new ArrayList<>();

  private NumberInquiryCheck() {}

  /**
   * The inquiry as it will be sent.
   *
   * @param today day of the facility; nobody is born after it
   * @throws RefusedInput with every problem at once
   */
  static NumberInquiry checked(NumberInquiry typed, LocalDate today) {
    return new NumberInquiryCheck().check(typed, today);
  }

  private NumberInquiry check(NumberInquiry typed, LocalDate today) {
    guard("insurerNumber", typed.insurerNumber());
    guard("symbol", typed.symbol());
    guard("number", typed.number());
    guard("branch", typed.branch());
    if (!PatientNumberFormat.fromSettings().isOwn(typed.patientNumber())) {
      guard("patientNumber", typed.patientNumber());
    }
    refuse();
    String insurer = insurer(typed.insurerNumber());
    String symbol = text("symbol", typed.symbol(), false);
    String number = text("number", typed.number(), true);
    String branch = branch(typed.branch());
    birth(typed.birthDate(), today);
    String patient = patient(typed.patientNumber());
    refuse();
    return new NumberInquiry(
        insurer,
        symbol,
        number,
        branch,
        typed.birthDate(),
        typed.limitConsent(),
        typed.document(),
        typed.documentUntil(),
        patient,
        typed.terminal());
  }

  private void guard(String field, String text) {
    if (MyNumberGuard.holdsTwelveDigits(text)) {
      problem(field, MyNumberGuard.KEY);
    }
  }

  private String insurer(String typed) {
    if (blank(typed)) {
      problem("insurerNumber", "input.required");
    } else if (!InsurerNumber.wellFormed(typed)) {
      problem("insurerNumber", "input.insurer.digits");
    } else {
      InsurerNumber number = new InsurerNumber(typed);
      if (!number.checkDigitFits()) {
        problem("insurerNumber", "input.insurer.checkdigit");
      }
      return number.value();
    }
    return null;
  }

  private String text(String field, String typed, boolean required) {
    String folded = folded(typed);
    if (folded.isEmpty() && required) {
      problem(field, "input.number.required");
    } else if (folded.length() > SymbolNumber.LONGEST) {
      problem(field, "input.toolong");
    }
    return folded;
  }

  private String branch(String typed) {
    if (!BranchNumber.wellFormed(typed)) {
      problem("branch", "input.branch");
      return null;
    }
    return new BranchNumber(typed).value();
  }

  private void birth(LocalDate birth, LocalDate today) {
    if (birth == null) {
      problem("birthDate", "input.required");
    } else if (birth.isAfter(today) || birth.isBefore(OLDEST)) {
      problem("birthDate", birth.isAfter(today) ? "input.date.future" : "input.date");
    }
  }

  private String patient(String typed) {
    String folded = folded(typed);
    if (folded.isEmpty()) {
      return null;
    }
    try {
      return new PatientNumber(folded).value();
    } catch (IllegalArgumentException notOne) {
      problem("patientNumber", "input.patient");
      return null;
    }
  }

  /** Full-width digits, letters and signs become ASCII; kanji and kana of a 記号 stay. */
  private static String folded(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private void problem(String field, String key) {
    problems.add(new RefusedInput.InputProblem(field, key));
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new RefusedInput(problems);
    }
  }
}
