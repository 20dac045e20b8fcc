package jp.madoguchi.terminal.messages;

final class MessageWriting {
  private MessageWriting() {}

  static byte[] write(TerminalMessage message, MessageEncoding encoding) throws MessageException {
    throw MessageException.of(MessageException.Reason.UNSUPPORTED_LAYOUT, "not yet");
  }
}
