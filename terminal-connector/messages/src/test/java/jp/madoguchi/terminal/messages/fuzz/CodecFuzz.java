package jp.madoguchi.terminal.messages.fuzz;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;

/**
 * Any bytes under any name are a message or refused; a message survives writing and reading. The
 * first byte of the input chooses the name, the rest is the document.
 */
public final class CodecFuzz {
  /** One name for each layout, and for the ways of having none. */
  static final List<MessageName> NAMES =
      List.of(
          name("OQSsiquc01req"),
          name("OQSsiquc01res"),
          name("OQSsiimm01req"),
          name("OQSsiimm01res"),
          name("OQSmuquc01req"),
          name("OQSmuquc01res"),
          name("OQSmuquc02req"),
          name("OQSmuquc02res"),
          name("OQSmuimm01req"),
          name("OQSmuimm02res"),
          name("OQSmutic01req"),
          name("OQSmuhvq01req"),
          name("OQSmuonq01req"),
          name("OQSmutic02res"),
          name("YZKsiquc01req"),
          name("YZKsiquc01res"),
          name("TKKsiquc01req"),
          name("TKKsiquc01res"),
          name("EPSsiPIR01req"),
          name("EPSsiPIR01res"),
          name("EPSsiDMP01req"),
          name("CIPsiquc01res"),
          name("XYZsiabc01res"));

  private static final MessageCodec CODEC = new MessageCodec(1024 * 1024);

  private CodecFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    MessageName name = NAMES.get((input[0] & 0xFF) % NAMES.size());
    byte[] document = Arrays.copyOfRange(input, 1, input.length);
    TerminalMessage message;
    try {
      message = CODEC.read(name, document);
    } catch (MessageException refused) {
      Refusals.check(refused);
      return;
    }
    for (MessageEncoding encoding : MessageEncoding.values()) {
      survives(name, message, encoding);
    }
  }

  private static void survives(
      MessageName name, TerminalMessage message, MessageEncoding encoding) {
    byte[] written;
    try {
      written = CODEC.write(message, encoding);
    } catch (MessageException refused) {
      Refusals.check(refused);
      if (encoding == MessageEncoding.UTF_8
          || refused.reason() != MessageException.Reason.UNMAPPABLE_CHARACTER) {
        throw new AssertionError("was read but cannot be written in " + encoding, refused);
      }
      return;
    }
    try {
      if (!message.equals(CODEC.read(name, written))) {
        throw new AssertionError("changed by writing and reading in " + encoding);
      }
    } catch (MessageException lost) {
      throw new AssertionError("was written but cannot be read in " + encoding, lost);
    }
  }

  private static MessageName name(String beginning) {
    return MessageName.parse(beginning + "_1.xml");
  }
}
