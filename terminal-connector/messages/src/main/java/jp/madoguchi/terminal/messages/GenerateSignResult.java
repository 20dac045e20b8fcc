package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Result of signing at the centre.
 *
 * @param generateSignStatus status
 * @param generateSignMessage text
 * @param unknownElements elements without a place here
 */
public record GenerateSignResult(
    String generateSignStatus, String generateSignMessage, List<UnknownElement> unknownElements) {
  public GenerateSignResult {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
