package jp.madoguchi.terminal.virtual.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkQualificationResponse;
import jp.madoguchi.terminal.messages.BulkQualificationResponseBody;
import jp.madoguchi.terminal.messages.BulkReferenceNumberResponse;
import jp.madoguchi.terminal.messages.BulkReferenceNumberResponseBody;
import jp.madoguchi.terminal.messages.BulkRegistrationUnit;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.TerminalMessage;

/**
 * Writes a bulk result of any size: some hundred people at a time become a message, whose middle is
 * taken. The head is written last, because it says how many people there were, and is put before
 * the rest.
 */
final class BulkResultFile implements AutoCloseable {
  private static final int AT_A_TIME = 200;
  private static final byte[] BODY = "  <MessageBody>\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BODY_END = "  </MessageBody>\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "</XmlMsg>\n".getBytes(StandardCharsets.US_ASCII);

  private final MessageCodec codec = new MessageCodec();
  private final MessageName name;
  private final MessageEncoding encoding;
  private final Path middle;
  private final OutputStream out;
  private final List<BulkConfirmUnit> confirmed = new ArrayList<>(AT_A_TIME);
  private final List<BulkRegistrationUnit> registered = new ArrayList<>(AT_A_TIME);
  private long people;
  private long errors;

  /**
   * @param name name of the result's XML
   * @param middle a file of its own for what is between the head and the end
   */
  BulkResultFile(MessageName name, MessageEncoding encoding, Path middle) throws IOException {
    this.name = name;
    this.encoding = encoding;
    this.middle = middle;
    this.out = new BufferedOutputStream(Files.newOutputStream(middle));
  }

  void add(BulkConfirmUnit unit) throws IOException, MessageException {
    confirmed.add(unit);
    count(unit.processingResultStatus());
  }

  void add(BulkRegistrationUnit unit) throws IOException, MessageException {
    registered.add(unit);
    count(unit.processingResultStatus());
  }

  long people() {
    return people;
  }

  /**
   * Puts the result together.
   *
   * @param head everything but the counts
   * @param zipped whether the XML is put into a zip file
   */
  void writeTo(Path file, Draft<ResponseHeader> head, boolean zipped)
      throws IOException, MessageException {
    flush();
    out.close();
    head.set("NumberOfProcessingResult", Long.toString(people))
        .set("NumberOfNormalProcessing", Long.toString(people - errors))
        .set("NumberOfError", Long.toString(errors));
    try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (!zipped) {
        copy(head.build(), whole);
        return;
      }
      try (ZipOutputStream zip = new ZipOutputStream(whole, StandardCharsets.UTF_8)) {
        zip.putNextEntry(new ZipEntry(name.fileName()));
        copy(head.build(), zip);
        zip.closeEntry();
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(middle);
  }

  private void copy(ResponseHeader head, OutputStream whole) throws IOException, MessageException {
    byte[] document = codec.write(message(head, false), encoding);
    whole.write(document, 0, document.length - END.length);
    whole.write(BODY);
    Files.copy(middle, whole);
    whole.write(BODY_END);
    whole.write(END);
  }

  private void count(ProcessingResultStatus status) throws IOException, MessageException {
    people++;
    if (!ProcessingResultStatus.NORMAL.equals(status)) {
      errors++;
    }
    if (confirmed.size() + registered.size() >= AT_A_TIME) {
      flush();
    }
  }

  private void flush() throws IOException, MessageException {
    if (confirmed.isEmpty() && registered.isEmpty()) {
      return;
    }
    byte[] document = codec.write(message(null, true), encoding);
    int start = indexOf(document, BODY) + BODY.length;
    out.write(document, start, document.length - start - BODY_END.length - END.length);
    confirmed.clear();
    registered.clear();
  }

  private TerminalMessage message(ResponseHeader head, boolean body) {
    if (name.prefix().equals("OQSmuimm")) {
      return new BulkReferenceNumberResponse(
          head,
          body ? new BulkReferenceNumberResponseBody(registered, List.of()) : null,
          List.of());
    }
    return new BulkQualificationResponse(
        name.family(),
        head,
        body ? new BulkQualificationResponseBody(confirmed, List.of()) : null,
        List.of());
  }

  /** {@code <} is never part of a longer character, in neither encoding. */
  private static int indexOf(byte[] document, byte[] part) {
    for (int i = 0; i <= document.length - part.length; i++) {
      int length = 0;
      while (length < part.length && document[i + length] == part[length]) {
        length++;
      }
      if (length == part.length) {
        return i;
      }
    }
    throw new IllegalStateException("a message without a body");
  }
}
