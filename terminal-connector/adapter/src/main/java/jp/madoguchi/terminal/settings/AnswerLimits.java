package jp.madoguchi.terminal.settings;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.terminal.messages.MessageFamily;

/**
 * How long answers of one terminal are waited for, as far as its own settings say so.
 *
 * @param inquiry 資格確認 by number, or null
 * @param clinical 薬剤情報 and 特定健診情報, or null
 */
public record AnswerLimits(Duration inquiry, Duration clinical) {

  /** The terminal's own limit for a family, or empty. */
  public Optional<Duration> of(MessageFamily family) {
    return switch (family) {
      case OQSsiquc -> Optional.ofNullable(inquiry);
      case YZKsiquc, TKKsiquc -> Optional.ofNullable(clinical);
      default -> Optional.empty();
    };
  }
}
