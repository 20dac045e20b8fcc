package jp.madoguchi.terminal.virtual.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is written into a folder. */
sealed interface FileContent {
  /**
   * @param bytes the whole file
   */
  record Bytes(byte[] bytes) implements FileContent {}

  /**
   * @param file the whole file, on the same file system as the folder; it is moved or deleted
   */
  record Lying(Path file) implements FileContent {}

  default InputStream open() throws IOException {
    return this instanceof Lying lying
        ? Files.newInputStream(lying.file)
        : new ByteArrayInputStream(((Bytes) this).bytes);
  }

  default long size() throws IOException {
    return this instanceof Lying lying ? Files.size(lying.file) : ((Bytes) this).bytes.length;
  }

  /** Deletes what is not needed any more. */
  default void discard() throws IOException {
    if (this instanceof Lying lying) {
      Files.deleteIfExists(lying.file);
    }
  }
}
