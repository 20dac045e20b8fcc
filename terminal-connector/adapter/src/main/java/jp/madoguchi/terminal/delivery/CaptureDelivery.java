package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.Refusals;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.settings.Limits;
import jp.madoguchi.terminal.sharing.Holdings.Holding;

/** One waiting capture on its way: read, understood, committed by the application, archived. */
final class CaptureDelivery implements Delivery {

  private final Courier courier;
  private final Capture capture;
  private final Holding holding;
  private final String lane;
  private boolean committed;

  CaptureDelivery(Courier courier, Capture capture, Holding holding) {
    this.courier = courier;
    this.capture = capture;
    this.holding = holding;
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
        if (!courier.mayDeliver(capture, holding)) {
          return; // another server's by now, or done: whoever owns the terminal looks after it
        }
        Optional<CaptureProblem> problem = deliver(courier.store().file(capture));
        if (problem.isPresent()) {
          courier.putAside(capture, problem.get().reason(), problem.get().arguments());
          return;
        }
        committed = true;
      }
      courier.finish(capture);
    } catch (NoSuchFileException e) {
      if (!courier.store().isGone(capture)) {
        courier.storeFailed();
        throw new DeliveryFailedException("the capture folder failed", e);
      }
      courier.store().forget(capture);
    } catch (IOException e) {
      courier.storeFailed();
      throw new DeliveryFailedException("the capture folder failed", e);
    }
  }

  private Optional<CaptureProblem> deliver(Path file) throws DeliveryFailedException, IOException {
    Optional<MessageName> parsed = MessageName.tryParse(capture.fileName());
    if (parsed.isEmpty()) {
      return CaptureProblem.of(QuarantineReason.UNKNOWN_FAMILY);
    }
    MessageName name = parsed.get();
    boolean unasked = Refusals.is(name) || Limits.isBulkResult(name);
    if (capture.source() == CaptureSource.FACE && unasked) {
      return CaptureProblem.of(QuarantineReason.WRONG_FOLDER);
    }
    long size = Files.size(file);
    if (size > courier.limits().of(name)) {
      return CaptureProblem.tooLarge(size);
    }
    return contentOf(name).deliver(file);
  }

  private CaptureContent contentOf(MessageName name) {
    if (Refusals.is(name)) {
      return new RefusalContent(courier, capture, name, holding.token());
    }
    if (Limits.isBulkResult(name)) {
      return new BulkContent(courier, capture, name, holding.token());
    }
    if (name.extension().equals("pdf")) {
      return new DocumentContent(courier, capture, name, holding.token());
    }
    return new MessageContent(courier, capture, name, holding.token());
  }
}
