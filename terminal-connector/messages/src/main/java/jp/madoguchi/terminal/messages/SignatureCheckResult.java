package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Result of a signature check of 電子処方箋.
 *
 * @param status status
 * @param message text
 * @param signId 署名ID
 * @param failureReasons reasons
 * @param unknownElements elements without a place here
 */
public record SignatureCheckResult(
    String status,
    String message,
    String signId,
    @ListElement(wrapper = "FailureReasons") List<SignatureFailureReason> failureReasons,
    List<UnknownElement> unknownElements) {
  public SignatureCheckResult {
    failureReasons = List.copyOf(failureReasons);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
