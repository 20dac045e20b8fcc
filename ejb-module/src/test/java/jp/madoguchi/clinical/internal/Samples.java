package jp.madoguchi.clinical.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  private static TerminalMessage read(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream("/clinical/" + name)) {
      return new MessageCodec()
          .read(MessageName.parse(name.substring(0, 13) + "_1.xml"), stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessageException e) {
      throw new IllegalStateException("sample " + name, e);
    }
  }
}
