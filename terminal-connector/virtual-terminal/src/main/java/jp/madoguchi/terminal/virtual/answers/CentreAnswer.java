package jp.madoguchi.terminal.virtual.answers;

import jp.madoguchi.terminal.messages.TerminalMessage;

/** What the centre sends back: a message as XML, or a document that stands for itself. */
public sealed interface CentreAnswer {
  /**
   * @param message written in the institution's encoding
   */
  record MessageAnswer(TerminalMessage message) implements CentreAnswer {}

  /**
   * @param pdf a whole PDF file
   * @param message what it says, and what comes instead when something goes wrong
   */
  record DocumentAnswer(byte[] pdf, TerminalMessage message) implements CentreAnswer {}
}
