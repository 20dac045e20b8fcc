package jp.madoguchi.terminal.virtual.exchange;

import java.nio.file.Path;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.faults.Struck;

/**
 * A request that the terminal took out of {@code req}.
 *
 * @param name its file name
 * @param document its bytes, null when it lies in a file
 * @param lying the file in which a bulk request lies, or null
 * @param question what it asks, null when it could not be read or lies in a file
 * @param complaint why it cannot be read, null when it can
 * @param struck what goes wrong with its answer
 * @param run the start of the terminal in which it was taken
 */
record TakenRequest(
    MessageName name,
    byte[] document,
    Path lying,
    TerminalMessage question,
    String complaint,
    Struck struck,
    int run) {

  /** The request as it came. */
  FileContent content() {
    return lying == null ? new FileContent.Bytes(document) : new FileContent.Lying(lying);
  }
}
