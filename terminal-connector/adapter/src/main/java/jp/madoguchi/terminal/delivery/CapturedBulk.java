package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.time.Instant;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.BulkReader;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.ResponseHeader;

/** A bulk result read from the capture. */
final class CapturedBulk implements BulkDelivery {

  private final Capture capture;
  private final MessageName name;
  private final boolean requestedHere;
  private final long token;
  private final BulkReader reader;

  CapturedBulk(
      Capture capture, MessageName name, boolean requestedHere, long token, BulkReader reader) {
    this.capture = capture;
    this.name = name;
    this.requestedHere = requestedHere;
    this.token = token;
    this.reader = reader;
  }

  @Override
  public TerminalId terminal() {
    return capture.terminal();
  }

  @Override
  public long ownership() {
    return token;
  }

  @Override
  public String fileName() {
    return capture.fileName();
  }

  @Override
  public String captureKey() {
    return capture.key();
  }

  @Override
  public Instant capturedAt() {
    return capture.at();
  }

  @Override
  public MessageFamily family() {
    return name.family();
  }

  @Override
  public String requestSuffix() {
    return name.suffix();
  }

  @Override
  public boolean requestedHere() {
    return requestedHere;
  }

  @Override
  public ResponseHeader header() {
    return reader.header();
  }

  @Override
  public long persons() {
    return reader.persons();
  }

  @Override
  public BulkPersons people() throws IOException, MessageException {
    return reader.people();
  }

  /** Without the people. */
  @Override
  public String toString() {
    return "BulkDelivery[" + terminal() + " " + fileName() + " persons=" + persons() + "]";
  }
}
