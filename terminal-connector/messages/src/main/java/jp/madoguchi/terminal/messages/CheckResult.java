package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Result of a format check of 電子処方箋.
 *
 * @param resultCode code, opaque
 * @param resultMessage text
 * @param unknownElements elements without a place here
 */
public record CheckResult(
    String resultCode, String resultMessage, List<UnknownElement> unknownElements) {
  public CheckResult {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
