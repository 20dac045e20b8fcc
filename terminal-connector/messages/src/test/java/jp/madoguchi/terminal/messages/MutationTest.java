package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples with random damage: each is either read, and then survives writing and reading, or
 * refused with a reason. Nothing else ever comes out. The damage is the same in every run.
 */
class MutationTest {
  private static final int ROUNDS = Integer.getInteger("madoguchi.mutations", 150);
  private static final String[] PIECES = {
    "<",
    ">",
    "</",
    "/>",
    "&",
    "&amp;",
    "&#0;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "<!DOCTYPE x>",
    "<?x?>",
    "<ResultList>",
    "</ResultList>",
    "<Name>",
    "</Name>",
    "\"",
    "\u0000",
    "\r",
    "髙",
    "\uFFFE",
    " "
  };
  private final MessageCodec codec = new MessageCodec();

  static List<String> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damageIsReadOrRefusedAndNothingElse(String sample) {
    SplittableRandom random = new SplittableRandom(sample.hashCode());
    byte[] whole = Samples.bytes(sample);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] document = whole;
      for (int times = 1 + random.nextInt(4); times > 0; times--) {
        document = damaged(document, random);
      }
      check(Samples.name(sample), document);
    }
  }

  private void check(MessageName name, byte[] document) {
    TerminalMessage message;
    try {
      message = codec.read(name, document);
    } catch (MessageException refused) {
      assertTrue(refused.line() >= 0 && refused.column() >= 0 && refused.detail() != null);
      return;
    }
    try {
      assertEquals(message, codec.read(name, codec.write(message, MessageEncoding.UTF_8)));
    } catch (MessageException lost) {
      throw new AssertionError("was read but does not survive writing", lost);
    }
  }

  private static byte[] damaged(byte[] document, SplittableRandom random) {
    if (document.length < 2) {
      return document;
    }
    int from = random.nextInt(document.length);
    int to = Math.min(document.length, from + random.nextInt(40));
    return switch (random.nextInt(5)) {
      case 0 -> replaced(document, from, from + 1, new byte[] {(byte) random.nextInt(256)});
      case 1 -> replaced(document, from, to, new byte[0]);
      case 2 -> replaced(document, from, from, Arrays.copyOfRange(document, from, to));
      case 3 -> Arrays.copyOf(document, from);
      default ->
          replaced(
              document,
              from,
              from,
              PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
    };
  }

  private static byte[] replaced(byte[] document, int from, int to, byte[] with) {
    byte[] result = Arrays.copyOf(document, document.length - (to - from) + with.length);
    System.arraycopy(with, 0, result, from, with.length);
    System.arraycopy(document, to, result, from + with.length, document.length - to);
    return result;
  }
}
