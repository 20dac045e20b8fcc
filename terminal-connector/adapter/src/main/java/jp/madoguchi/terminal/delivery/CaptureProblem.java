package jp.madoguchi.terminal.delivery;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.messages.MessageException;

/**
 * Why a capture cannot be delivered.
 *
 * @param reason the reason
 * @param arguments fill the reason's sentence; never personal data
 */
record CaptureProblem(QuarantineReason reason, List<String> arguments) {

  private static final double MIB = 1 << 20;

  static Optional<CaptureProblem> of(QuarantineReason reason) {
    return Optional.of(new CaptureProblem(reason, List.of()));
  }

  /** With one sentence or value more. */
  static Optional<CaptureProblem> of(QuarantineReason reason, String detail) {
    return Optional.of(new CaptureProblem(reason, List.of("-", detail)));
  }

  static Optional<CaptureProblem> of(MessageException e) {
    String place = e.line() > 0 ? e.line() + ":" + e.column() : "-";
    return Optional.of(
        new CaptureProblem(
            QuarantineReason.valueOf(e.reason().name()), List.of(place, e.detail())));
  }

  static Optional<CaptureProblem> tooLarge(long bytes) {
    String size = "%.1f MiB".formatted(bytes / MIB);
    return Optional.of(new CaptureProblem(QuarantineReason.TOO_LARGE, List.of(size)));
  }
}
