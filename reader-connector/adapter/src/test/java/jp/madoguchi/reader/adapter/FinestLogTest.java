package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a PIN is found in whatever form somebody might log it, and nothing else is taken for it. */
class FinestLogTest {
  private static final String PIN = "8264";
  private static final byte[] COMMAND = HexFormat.of().parseHex("002000980438323634");

  @ParameterizedTest
  @MethodSource
  void aTraceOfThePinIsFound(Object said) {
    assertEquals(1, found("{0}", said));
  }

  static Stream<Object> aTraceOfThePinIsFound() {
    HexFormat hex = HexFormat.of();
    return Stream.of(
        "pin " + PIN,
        "pin=" + PIN + ".",
        hex.formatHex(COMMAND),
        hex.withUpperCase().withDelimiter(" ").formatHex(COMMAND),
        hex.withPrefix("0x").withDelimiter(", ").formatHex(COMMAND),
        hex.formatHex(PIN.getBytes(StandardCharsets.US_ASCII)),
        "00 20 00 98 04 and so on",
        Arrays.toString(COMMAND),
        Arrays.toString(PIN.toCharArray()),
        new String(COMMAND, StandardCharsets.ISO_8859_1),
        Base64.getEncoder().encodeToString(COMMAND),
        COMMAND,
        PIN.toCharArray(),
        ByteBuffer.wrap(COMMAND),
        List.of(COMMAND),
        PIN.chars().boxed().toList());
  }

  @Test
  void soItIsInAnExceptionAndWhatCausedIt() {
    Exception cause = new IllegalArgumentException("not accepted: " + Arrays.toString(COMMAND));
    assertEquals(1, found("failed", new IllegalStateException("a session", cause)));
  }

  @Test
  void numbersOfOtherThingsAreNoPin() {
    assertEquals(
        0,
        found(
            "{0}",
            List.of(
                "port 58264",
                "took 0.8264 s",
                new UUID(0x8264_8264L, 0x8264_8264_8264L),
                "Object@8264",
                "00 20 00 98")));
  }

  private static int found(String message, Object parameter) {
    try (FinestLog log = FinestLog.open()) {
      System.Logger logger = System.getLogger(FinestLogTest.class.getName());
      if (parameter instanceof Exception thrown) {
        logger.log(Level.TRACE, message, thrown);
      } else {
        logger.log(Level.TRACE, message, parameter);
      }
      return log.showing(PIN).size();
    }
  }
}
