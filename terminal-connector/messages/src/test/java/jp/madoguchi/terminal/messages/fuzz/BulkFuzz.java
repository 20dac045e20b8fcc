package jp.madoguchi.terminal.messages.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.BulkQualificationResponse;
import jp.madoguchi.terminal.messages.BulkReader;
import jp.madoguchi.terminal.messages.BulkReferenceNumberResponse;
import jp.madoguchi.terminal.messages.BulkSource;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.messages.TerminalUnit;

/**
 * Person by person a bulk result means what it means when it is read whole. The first byte of the
 * input chooses the name, the rest is the document.
 */
public final class BulkFuzz {
  static final List<MessageName> NAMES =
      List.of(
          MessageName.parse("OQSmuquc02res_1.xml"),
          MessageName.parse("OQSmuimm02res_1.xml"),
          MessageName.parse("OQSmutic02res_1.xml"));

  /** What only reading in pieces refuses: bodies that cannot be put together, and its limits. */
  private static final Set<Reason> STRICTER =
      Set.of(Reason.UNSUPPORTED_LAYOUT, Reason.LIMIT_EXCEEDED);

  private BulkFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    MessageName name = NAMES.get((input[0] & 0xFF) % NAMES.size());
    byte[] document = Arrays.copyOfRange(input, 1, input.length);
    TerminalMessage whole;
    try {
      whole = new MessageCodec().read(name, document);
    } catch (MessageException refused) {
      mustBeRefused(name, document, refused);
      return;
    }
    compare(name, document, whole);
  }

  private static void mustBeRefused(MessageName name, byte[] document, MessageException whole) {
    try {
      BulkReader.open(name, BulkSource.of(document));
    } catch (MessageException refused) {
      Refusals.check(refused);
      return;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    throw new AssertionError("read in pieces, refused as a whole", whole);
  }

  private static void compare(MessageName name, byte[] document, TerminalMessage whole) {
    List<TerminalUnit> found = new ArrayList<>();
    try {
      BulkReader reader = BulkReader.open(name, BulkSource.of(document));
      try (BulkPersons people = reader.people()) {
        for (TerminalUnit person; (person = people.next()) != null; ) {
          found.add(person);
        }
      }
      if (!whole.header().equals(reader.header()) || !units(whole).equals(found)) {
        throw new AssertionError("not the same people in pieces and as a whole");
      }
    } catch (MessageException refused) {
      Refusals.check(refused);
      if (!STRICTER.contains(refused.reason())) {
        throw new AssertionError("refused in pieces, read as a whole", refused);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<? extends TerminalUnit> units(TerminalMessage whole) {
    if (whole instanceof BulkReferenceNumberResponse response) {
      return response.body() == null ? List.of() : response.body().bulkRegistrationUnit();
    }
    var body = ((BulkQualificationResponse) whole).body();
    return body == null ? List.of() : body.bulkConfirmUnit();
  }
}
