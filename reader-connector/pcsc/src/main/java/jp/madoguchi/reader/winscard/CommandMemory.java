package jp.madoguchi.reader.winscard;

import com.sun.jna.Memory;

/**
 * Native memory for one command to a card and its answer. A command may hold a PIN: it lies in no
 * other copy of ours, and all of this is zero again once the call is over, however it ended.
 */
final class CommandMemory {
  /** Enough for every command of {@link jp.madoguchi.reader.card.CommandGate}: 256 and a status. */
  private static final int LONGEST_ANSWER = 512;

  private final Memory command;
  private final Memory answer = WinscardLibrary.cleared(LONGEST_ANSWER);
  private final Memory header;
  private final Memory answerLength;

  /** Copies the command. */
  CommandMemory(WinscardLibrary library, int protocol, byte[] bytes) {
    WinscardStructure structure = library.platform().protocolHeader();
    header = WinscardLibrary.cleared(structure.size());
    library.putNumber(header, structure.offset("dwProtocol"), protocol);
    library.putNumber(header, structure.offset("cbPciLength"), structure.size());
    answerLength = library.roomForNumber();
    library.putNumber(answerLength, 0, LONGEST_ANSWER);
    command = new Memory(bytes.length);
    command.write(0, bytes, 0, bytes.length);
  }

  /** Sends the command; gives the library's return code. */
  int transmit(WinscardLibrary library, long card) {
    return library.transmit(card, header, command, (int) command.size(), answer, answerLength);
  }

  /** Data and status word, after a call that succeeded; empty when the card went away inside. */
  byte[] answer(WinscardLibrary library) {
    int length = library.numberIn(answerLength, 0);
    return length < 0 || length > LONGEST_ANSWER ? new byte[0] : answer.getByteArray(0, length);
  }

  /** Wipes everything; the memory itself goes back with this object. */
  void wipe() {
    command.clear();
    answer.clear();
  }
}
