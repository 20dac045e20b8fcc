package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.messages.MessageName;

/** An {@code .err} file, or a request that came back: 連携ソフト refused it (§1.9). */
record RefusalContent(Courier courier, Capture capture, MessageName name, long token)
    implements CaptureContent {

  @Override
  public Optional<CaptureProblem> deliver(Path file) throws DeliveryFailedException, IOException {
    boolean err = name.extension().equals("err");
    if (!err && courier.hasErrorText(capture, name)) {
      return Optional.empty();
    }
    RefusedRequest refusal =
        new RefusedRequest(
            capture.terminal(),
            name.suffix(),
            err ? ErrText.of(Files.readAllBytes(file)) : "",
            capture.key(),
            capture.fileName(),
            capture.at(),
            courier.isOurs(capture, name),
            token);
    courier
        .endpoint()
        .deliver("requestRefused", RefusedRequest.class, ear -> ear.requestRefused(refusal));
    return Optional.empty();
  }
}
