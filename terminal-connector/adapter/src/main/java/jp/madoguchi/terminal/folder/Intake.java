package jp.madoguchi.terminal.folder;

import java.io.IOException;
import java.nio.file.Path;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.CopyCheck;
import jp.madoguchi.terminal.settings.TerminalSettings;

/**
 * Where a folder hands over what it found. Every method returns once the file is durably stored (or
 * known already); an {@link IOException} means it is not, and the same file is handed over again
 * later.
 */
public interface Intake {

  /** A whole file, or with a reason one that will never be whole. */
  void take(
      TerminalSettings terminal,
      CaptureSource source,
      String fileName,
      byte[] bytes,
      QuarantineReason reason)
      throws IOException;

  /**
   * A file too large to be read into memory; it is copied piece by piece.
   *
   * @param unchanged see {@link CaptureStore#captureStreaming}
   * @return its key
   */
  String takeLarge(
      TerminalSettings terminal,
      CaptureSource source,
      Path original,
      CopyCheck unchanged,
      QuarantineReason reason)
      throws IOException;

  /** How far the file with this key has come. */
  CaptureStore.CapturePlace place(String key);
}
