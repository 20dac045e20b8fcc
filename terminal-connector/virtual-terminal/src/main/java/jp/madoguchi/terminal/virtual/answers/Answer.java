package jp.madoguchi.terminal.virtual.answers;

import jp.madoguchi.terminal.messages.TerminalMessage;

/** What the centre sends back: a message as XML, or a document that stands for itself. */
public sealed interface Answer {
  /**
   * @param message written in the institution's encoding
   */
  record Message(TerminalMessage message) implements Answer {}

  /**
   * @param pdf a whole PDF file
   * @param message what it says, and what comes instead when something goes wrong
   */
  record Document(byte[] pdf, TerminalMessage message) implements Answer {}
}
