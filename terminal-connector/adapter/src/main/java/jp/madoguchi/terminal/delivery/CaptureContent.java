package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a capture holds; each kind is read and told in its own way. */
sealed interface CaptureContent
    permits MessageContent, BulkContent, DocumentContent, RefusalContent {

  /**
   * Reads the capture and tells the application.
   *
   * @param file the bytes, not larger than their kind's limit
   * @return why it cannot be told; empty once the application has committed it
   * @throws IOException the store failed; tried again
   */
  Optional<CaptureProblem> deliver(Path file) throws DeliveryFailedException, IOException;
}
