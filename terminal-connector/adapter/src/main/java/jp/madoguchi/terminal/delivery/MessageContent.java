package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** A message that is read as a whole: a result of one person, or 受付番号 of a bulk inquiry. */
record MessageContent(Courier courier, Capture capture, MessageName name, long token)
    implements CaptureContent {

  @Override
  public Optional<CaptureProblem> deliver(Path file) throws DeliveryFailedException, IOException {
    TerminalMessage message;
    try {
      message = courier.codec().read(name, Files.readAllBytes(file));
    } catch (MessageException e) {
      return CaptureProblem.of(e);
    }
    if (courier.isForeign(capture, institution(message))) {
      return CaptureProblem.of(QuarantineReason.FOREIGN_INSTITUTION, institution(message));
    }
    boolean ours = !name.isFace() && courier.isOurs(capture, name);
    if (ours && carriesAnother(message)) {
      return CaptureProblem.of(QuarantineReason.IDENTIFIER_MISMATCH);
    }
    TerminalDelivery delivery =
        new TerminalDelivery(
            capture.terminal(),
            capture.fileName(),
            capture.key(),
            capture.at(),
            message,
            name.isFace() ? null : name.suffix(),
            name.isFace() ? courier.readerOf(capture) : null,
            ours,
            token);
    courier
        .endpoint()
        .deliver("resultArrived", TerminalDelivery.class, ear -> ear.resultArrived(delivery));
    return Optional.empty();
  }

  /** 医療機関コード of the result: what it says itself, else what a face result's name says. */
  private String institution(TerminalMessage message) {
    String told =
        message.header() instanceof ResponseHeader header ? header.medicalInstitutionCode() : null;
    return told == null ? name.faceInstitutionCode().orElse(null) : told;
  }

  /** Correlation is by name first; the identifier, where echoed, must agree (§1.6). */
  private boolean carriesAnother(TerminalMessage message) {
    String identifier = message.header() == null ? null : message.arbitraryFileIdentifier();
    return identifier != null && !identifier.isBlank() && !identifier.strip().equals(name.suffix());
  }
}
