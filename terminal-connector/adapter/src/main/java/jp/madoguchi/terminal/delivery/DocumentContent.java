package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;

/** A PDF (§6.3). It is handed on as it is; here it is only made sure that it calls itself one. */
record DocumentContent(Courier courier, Capture capture, MessageName name, long token)
    implements CaptureContent {

  private static final byte[] SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  @Override
  public Optional<CaptureProblem> deliver(Path file) throws DeliveryFailedException, IOException {
    if (name.family() == MessageFamily.UNKNOWN) {
      return CaptureProblem.of(QuarantineReason.UNKNOWN_FAMILY);
    }
    byte[] content = Files.readAllBytes(file);
    if (!Arrays.equals(SIGNATURE, Arrays.copyOf(content, SIGNATURE.length))) {
      return CaptureProblem.of(QuarantineReason.NOT_A_PDF);
    }
    DocumentDelivery delivery =
        new DocumentDelivery(
            capture.terminal(),
            capture.fileName(),
            capture.key(),
            capture.at(),
            name.family(),
            name.suffix(),
            courier.isOurs(capture, name),
            content,
            token);
    courier
        .endpoint()
        .deliver("documentArrived", DocumentDelivery.class, ear -> ear.documentArrived(delivery));
    return Optional.empty();
  }
}
