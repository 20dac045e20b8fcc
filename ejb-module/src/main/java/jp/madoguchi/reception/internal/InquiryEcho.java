package jp.madoguchi.reception.internal;

import java.time.LocalDate;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.terminal.messages.QualificationSearch;

/** What an answer repeats of the question (照会内容の写し), beside what was asked. */
final class InquiryEcho {
  private InquiryEcho() {}

  /** Whether the question echoed by an answer is the one that was asked; a missing echo is. */
  static boolean echoes(QualificationSearch echo, NumberInquiry asked) {
    if (echo == null) {
      return true;
    }
    LocalDate birth = echo.birthdate() == null ? null : echo.birthdate().date().orElse(null);
    return (birth == null || birth.equals(asked.birthDate()))
        && same(echo.insurerNumber(), asked.insurerNumber())
        && same(echo.insuredIdentificationNumber(), asked.number());
  }

  private static boolean same(String echoed, String asked) {
    return echoed == null || Folding.number(echoed).equals(Folding.number(asked));
  }
}
