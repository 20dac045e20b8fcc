package jp.madoguchi.terminal.messages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a bulk result come from: can be opened again, with the same bytes. */
@FunctionalInterface
public interface BulkSource {

  /** The bytes from the first one on; whoever opens closes. */
  InputStream open() throws IOException;

  /** The bytes of a file that nobody changes any more. */
  static BulkSource of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /** Bytes in memory. */
  static BulkSource of(byte[] document) {
    return () -> new ByteArrayInputStream(document);
  }
}
