package jp.madoguchi.terminal.messages;

final class MessageReading {
  private MessageReading() {}

  static TerminalMessage read(MessageName name, byte[] document, int limit)
      throws MessageException {
    throw MessageException.of(MessageException.Reason.UNSUPPORTED_LAYOUT, "not yet");
  }
}
