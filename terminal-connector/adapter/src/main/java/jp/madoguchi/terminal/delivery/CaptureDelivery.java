package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.capture.Refusals;
import jp.madoguchi.terminal.capture.Source;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** One waiting capture on its way: read, understood, committed by the application, archived. */
final class CaptureDelivery implements Delivery {

  private final Courier courier;
  private final Capture capture;
  private final String lane;
  private boolean committed;

  CaptureDelivery(Courier courier, Capture capture) {
    this.courier = courier;
    this.capture = capture;
    this.lane = courier.laneOf(capture);
  }

  @Override
  public String lane() {
    return lane;
  }

  @Override
  public String label() {
    return capture.terminal() + " " + capture.fileName();
  }

  @Override
  public void attempt() throws DeliveryFailedException {
    try {
      if (!committed) {
        Optional<Problem> problem = deliver(courier.store().read(capture));
        if (problem.isPresent()) {
          courier.putAside(capture, problem.get().reason(), problem.get().arguments());
          return;
        }
        committed = true;
      }
      courier.finish(capture);
    } catch (IOException e) {
      courier.storeFailed();
      throw new DeliveryFailedException("the capture folder failed", e);
    }
  }

  private Optional<Problem> deliver(byte[] bytes) throws DeliveryFailedException {
    Optional<MessageName> name = MessageName.tryParse(capture.fileName());
    if (name.isEmpty()) {
      return Problem.of(QuarantineReason.UNKNOWN_FAMILY);
    }
    if (Refusals.is(name.get())) {
      return deliverRefusal(name.get(), bytes);
    }
    return deliverResult(name.get(), bytes);
  }

  private Optional<Problem> deliverRefusal(MessageName name, byte[] bytes)
      throws DeliveryFailedException {
    if (capture.source() == Source.FACE) {
      return Problem.of(QuarantineReason.WRONG_FOLDER);
    }
    boolean err = name.extension().equals("err");
    if (!err && courier.hasErrorText(capture, name)) {
      return Optional.empty();
    }
    RefusedRequest refusal =
        new RefusedRequest(
            capture.terminal(),
            name.suffix(),
            err ? ErrText.of(bytes) : "",
            capture.key(),
            capture.fileName(),
            capture.at(),
            courier.isOurs(capture, name));
    courier
        .endpoint()
        .deliver("requestRefused", RefusedRequest.class, ear -> ear.requestRefused(refusal));
    return Optional.empty();
  }

  private Optional<Problem> deliverResult(MessageName name, byte[] bytes)
      throws DeliveryFailedException {
    TerminalMessage message;
    try {
      message = courier.codec().read(name, bytes);
    } catch (MessageException e) {
      return Optional.of(Problem.of(e));
    }
    boolean ours = !name.isFace() && courier.isOurs(capture, name);
    if (ours && carriesAnother(message, name)) {
      return Problem.of(QuarantineReason.IDENTIFIER_MISMATCH);
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
            ours);
    courier
        .endpoint()
        .deliver("resultArrived", TerminalDelivery.class, ear -> ear.resultArrived(delivery));
    return Optional.empty();
  }

  /** Correlation is by name first; the identifier, where echoed, must agree (§1.6). */
  private static boolean carriesAnother(TerminalMessage message, MessageName name) {
    String identifier = message.header() == null ? null : message.arbitraryFileIdentifier();
    return identifier != null && !identifier.isBlank() && !identifier.strip().equals(name.suffix());
  }

  private record Problem(QuarantineReason reason, List<String> arguments) {
    static Optional<Problem> of(QuarantineReason reason) {
      return Optional.of(new Problem(reason, List.of()));
    }

    static Problem of(MessageException e) {
      String place = e.line() > 0 ? e.line() + ":" + e.column() : "-";
      return new Problem(QuarantineReason.valueOf(e.reason().name()), List.of(place, e.detail()));
    }
  }
}
