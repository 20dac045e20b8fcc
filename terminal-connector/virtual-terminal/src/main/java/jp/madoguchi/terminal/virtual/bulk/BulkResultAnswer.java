package jp.madoguchi.terminal.virtual.bulk;

import java.nio.file.Path;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** What comes back for a request of phase 02. */
public sealed interface BulkResultAnswer {
  /**
   * Not ready, or refused.
   *
   * @param message a message without people
   */
  record Brief(TerminalMessage message) implements BulkResultAnswer {}

  /**
   * The result.
   *
   * @param name its file name, {@code .xml} or {@code .zip}
   * @param file the whole result; it is the caller's to move or delete
   */
  record Whole(MessageName name, Path file) implements BulkResultAnswer {}
}
