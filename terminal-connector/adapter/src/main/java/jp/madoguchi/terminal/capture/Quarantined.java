package jp.madoguchi.terminal.capture;

import java.util.List;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;

/**
 * A capture in quarantine.
 *
 * @param capture the file
 * @param reason why
 * @param arguments what fills the reason's sentence
 * @param told whether the application has committed it
 */
public record Quarantined(
    Capture capture, QuarantineReason reason, List<String> arguments, boolean told) {

  /**
   * As the application sees it.
   *
   * @param token see {@link QuarantinedFile#ownership}
   * @param node see {@link QuarantinedFile#node}
   */
  public QuarantinedFile asFile(long token, String node) {
    return new QuarantinedFile(
        capture.terminal(),
        capture.key(),
        capture.fileName(),
        capture.at(),
        reason,
        arguments,
        token,
        node);
  }

  Quarantined withTold() {
    return new Quarantined(capture, reason, arguments, true);
  }
}
