package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Why a signature was refused.
 *
 * @param messageKey key
 * @param messageCode code
 * @param message text
 * @param unknownElements elements without a place here
 */
public record SignatureFailureReason(
    String messageKey, String messageCode, String message, List<UnknownElement> unknownElements) {
  public SignatureFailureReason {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
