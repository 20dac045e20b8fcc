package jp.madoguchi.clinical.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** Answers of invented people, read as the connector reads them. */
final class Samples {
  private Samples() {}

  static CheckupResponse checkups() {
    return (CheckupResponse) read("TKKsiquc01res_5years.xml");
  }

  static DrugResponse drugs() {
    return (DrugResponse) read("YZKsiquc01res_mixed.xml");
  }

  static CheckupResponse checkupError() {
    return (CheckupResponse) read("TKKsiquc01res_error.xml");
  }

  /** The checkups with another text wherever the first one stands. */
  static CheckupResponse checkupsBut(String text, String instead) {
    return (CheckupResponse) read("TKKsiquc01res_5years.xml", text, instead);
  }

  /** The drugs with another text wherever the first one stands. */
  static DrugResponse drugsBut(String text, String instead) {
    return (DrugResponse) read("YZKsiquc01res_mixed.xml", text, instead);
  }

  private static TerminalMessage read(String name) {
    return read(name, "", "");
  }

  private static TerminalMessage read(String name, String text, String instead) {
    try (InputStream stream = Samples.class.getResourceAsStream("/clinical/" + name)) {
      byte[] content = stream.readAllBytes();
      if (!text.isEmpty()) {
        String whole = new String(content, StandardCharsets.UTF_8);
        if (!whole.contains(text)) {
          throw new IllegalArgumentException("not in " + name + ": " + text);
        }
        content = whole.replace(text, instead).getBytes(StandardCharsets.UTF_8);
      }
      return new MessageCodec().read(MessageName.parse(name.substring(0, 13) + "_1.xml"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessageException e) {
      throw new IllegalStateException("sample " + name, e);
    }
  }
}
