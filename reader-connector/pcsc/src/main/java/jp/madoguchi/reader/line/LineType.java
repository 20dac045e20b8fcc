package jp.madoguchi.reader.line;

import jp.madoguchi.reader.line.LineMessage.Acknowledged;
import jp.madoguchi.reader.line.LineMessage.AgentRefused;
import jp.madoguchi.reader.line.LineMessage.Alive;
import jp.madoguchi.reader.line.LineMessage.Call;
import jp.madoguchi.reader.line.LineMessage.Failure;
import jp.madoguchi.reader.line.LineMessage.Filler;
import jp.madoguchi.reader.line.LineMessage.Happened;
import jp.madoguchi.reader.line.LineMessage.Hello;
import jp.madoguchi.reader.line.LineMessage.Lead;
import jp.madoguchi.reader.line.LineMessage.OperationAnswer;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.line.LineMessage.Welcome;

/** The types of messages by their number on the line. New ones are added at the end. */
enum LineType {
  HELLO(Hello.class),
  WELCOME(Welcome.class),
  REFUSED(AgentRefused.class),
  HAPPENED(Happened.class),
  ACKNOWLEDGED(Acknowledged.class),
  PRESENT(Present.class),
  ALIVE(Alive.class),
  CALL(Call.class),
  ANSWER(OperationAnswer.class),
  FAILURE(Failure.class),
  FILLER(Filler.class),
  LEAD(Lead.class);

  /** Of a message without its length, in bytes: room for the longest certificate. */
  static final int LONGEST = 16 * 1024;

  /** Of a text, in bytes. */
  static final int LONGEST_TEXT = 512;

  private final Class<? extends LineMessage> message;

  LineType(Class<? extends LineMessage> message) {
    this.message = message;
  }

  static LineType of(LineMessage message) {
    for (LineType type : values()) {
      if (type.message == message.getClass()) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type for " + message);
  }
}
