package jp.madoguchi.bulk.internal;

import java.util.Objects;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkRegistrationUnit;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.TerminalUnit;

/**
 * What an answer repeats of the question (照会した番号の写し): whose row it belongs to, and whether it
 * answers what was asked of that row.
 */
final class EchoedNumbers {
  private EchoedNumbers() {}

  /** The key of the row a person belongs to, null when it echoes none. */
  static String key(TerminalUnit unit) {
    if (unit instanceof BulkConfirmUnit person) {
      QualificationSearch echo = person.qualificationConfirmSearchInfo();
      if (echo != null && echo.arbitraryIdentifier() != null) {
        return echo.arbitraryIdentifier();
      }
      return person.resultOfQualificationConfirmation().stream()
          .map(QualificationEntry::arbitraryIdentifier)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    return unit instanceof BulkRegistrationUnit person
            && person.referenceNumberRegistrationInfo() != null
        ? person.referenceNumberRegistrationInfo().referenceNumber()
        : null;
  }

  /** Whatever is echoed must be what was asked. */
  static boolean fit(QualificationSearch echo, BulkPerson row) {
    return echo == null
        || same(echo.insurerNumber(), row.insurerNumber())
            && same(echo.insuredIdentificationNumber(), row.number())
            && (echo.insuredCardSymbol() == null
                || Folding.symbol(echo.insuredCardSymbol()).equals(Folding.symbol(row.symbol())))
            && (echo.insuredBranchNumber() == null
                || echo.insuredBranchNumber()
                    .strip()
                    .equals(row.branch() == null ? "" : row.branch()))
            && (echo.birthdate() == null
                || echo.birthdate().date().filter(row.birthDate()::equals).isPresent());
  }

  private static boolean same(String echoed, String asked) {
    return echoed == null || Folding.number(echoed).equals(Folding.number(asked));
  }
}
