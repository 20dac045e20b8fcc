package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the end of a file: a request still being written has no end yet. */
final class Tail {
  private static final int LENGTH = 64;

  private Tail() {}

  static boolean isComplete(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - LENGTH));
      ByteBuffer end = ByteBuffer.allocate(LENGTH);
      while (channel.read(end) > 0) {
        // until the file ends or the buffer is full
      }
      return new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1)
          .stripTrailing()
          .endsWith("</XmlMsg>");
    }
  }
}
