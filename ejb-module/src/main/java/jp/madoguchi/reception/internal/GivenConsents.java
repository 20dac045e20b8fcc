package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.terminal.messages.ConsentStatement;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.QualificationEntry;

/**
 * The consents of an answer: per kind the first qualification that says anything of it, but one
 * that says no (同意フラグ 0) before all others. They came from a card reader of the hospital (外来).
 */
final class GivenConsents {
  private static final int CODE = 20;
  private static final String REFUSED = "0";

  private GivenConsents() {}

  static List<Given> of(List<QualificationEntry> entries) {
    return Arrays.stream(ConsentKind.values())
        .map(
            kind ->
                entries.stream()
                    .map(entry -> entry.consent(wire(kind)))
                    .filter(ConsentStatement::stated)
                    .map(statement -> given(kind, statement))
                    .reduce((first, other) -> REFUSED.equals(other.code()) ? other : first)
                    .orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Given given(ConsentKind kind, ConsentStatement statement) {
    String code = statement.flag().code();
    return new Given(
        kind,
        FittedText.fit(code, CODE),
        instant(statement.consentTime()),
        instant(statement.availableTime()),
        CareSetting.OUTPATIENT);
  }

  private static Instant instant(MessageTimestamp time) {
    return time == null ? null : time.instant().orElse(null);
  }

  private static jp.madoguchi.terminal.messages.ConsentElement wire(ConsentKind kind) {
    return jp.madoguchi.terminal.messages.ConsentElement.valueOf(kind.name());
  }
}
