package jp.madoguchi.terminal.messages.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.terminal.messages.InsuredCardClassification;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageMonth;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.MessageTimestamp;

/** Any text is a file name of the interface or none, a date or none, and nothing is thrown. */
public final class TextFuzz {
  private TextFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    MessageName.tryParse(text).ifPresent(name -> check(text, name));
    MessageEncoding.named(text);
    if (text.isBlank()) {
      return;
    }
    new MessageDate(text).date().ifPresent(date -> same(text, MessageDate.of(date).text()));
    new MessageTimestamp(text)
        .dateTime()
        .ifPresent(time -> same(text, MessageTimestamp.of(time).text()));
    new MessageTimestamp(text)
        .instant()
        .ifPresent(instant -> same(text, MessageTimestamp.of(instant).text()));
    new MessageMonth(text).month();
    same(text, new InsuredCardClassification(text).code());
  }

  private static void check(String text, MessageName name) {
    if (!text.equalsIgnoreCase(name.fileName())
        || !Optional.of(name).equals(MessageName.tryParse(name.fileName()))) {
      throw new AssertionError("a name that is not its own");
    }
    if (name.direction() == MessageName.Direction.REQUEST) {
      MessageName.parse(name.responseName().fileName());
    }
    name.faceTime();
    name.family();
  }

  private static void same(String text, String written) {
    if (!text.equals(written)) {
      throw new AssertionError("changed by reading and writing");
    }
  }
}
