package jp.madoguchi.acceptance.system;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The heap of a running Java process, with everything that is not collected yet: all its arrays of
 * bytes and characters, hence the content of all its Strings (HPROF format 1.0.2).
 */
public final class HeapDump {
  private static final int HEAP_DUMP = 0x0C;
  private static final int HEAP_DUMP_SEGMENT = 0x1C;
  private static final int CHAR = 5;
  private static final int BYTE = 8;

  /** Bytes of a value by its type's number; 2 is a reference. */
  private static final int[] SIZES = {0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8};

  private static final int BUFFER = 1 << 20;

  private HeapDump() {}

  /** Gives every byte array, and every char array as its bytes (high byte first). */
  public static void arrays(long pid, Consumer<byte[]> bytes, Consumer<byte[]> chars) {
    read(pid, true, bytes, chars);
  }

  /** The same of what is held: the process collects before, so that nothing is left of the rest. */
  public static void held(long pid, Consumer<byte[]> bytes, Consumer<byte[]> chars) {
    read(pid, false, bytes, chars);
  }

  private static void read(long pid, boolean all, Consumer<byte[]> bytes, Consumer<byte[]> chars) {
    try {
      Path file = Files.createTempDirectory("madoguchi-heap-").resolve("heap.hprof");
      try {
        dump(pid, all, file);
        try (var in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
          new Reader(in, bytes, chars).read();
        }
      } finally {
        Files.deleteIfExists(file);
        Files.delete(file.getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void dump(long pid, boolean all, Path file) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.addAll(List.of(Long.toString(pid), "GC.heap_dump"));
    if (all) {
      command.add("-all");
    }
    command.add(file.toString());
    Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(jcmd.getInputStream().readAllBytes());
    if (!Files.exists(file)) {
      throw new IOException("no heap dump: " + said);
    }
  }

  private record Reader(DataInputStream in, Consumer<byte[]> bytes, Consumer<byte[]> chars) {
    void read() throws IOException {
      while (in.readByte() != 0) {
        // the format's name
      }
      if (in.readInt() != Long.BYTES) {
        throw new IOException("only dumps with references of eight bytes are read");
      }
      in.skipNBytes(Long.BYTES);
      int record = in.read();
      while (record >= 0) {
        in.skipNBytes(Integer.BYTES);
        long length = Integer.toUnsignedLong(in.readInt());
        if (record == HEAP_DUMP || record == HEAP_DUMP_SEGMENT) {
          segment(length);
        } else {
          in.skipNBytes(length);
        }
        record = in.read();
      }
    }

    private void segment(long length) throws IOException {
      long left = length;
      while (left > 0) {
        left -= 1 + entry(in.readUnsignedByte());
      }
      if (left != 0) {
        throw new EOFException("a heap dump that does not add up");
      }
    }

    /** One entry; gives its length. */
    private long entry(int kind) throws IOException {
      return switch (kind) {
        case 0xFF, 0x05, 0x07 -> skipped(8); // root: unknown, class, monitor
        case 0x01 -> skipped(16); // JNI global
        case 0x02, 0x03, 0x08 -> skipped(16); // JNI local, frame, thread
        case 0x04, 0x06 -> skipped(12); // native stack, thread block
        case 0x20 -> classDump();
        case 0x21 -> { // instance
          in.skipNBytes(20);
          yield 24 + skipped(in.readInt());
        }
        case 0x22 -> { // array of references
          in.skipNBytes(12);
          int count = in.readInt();
          yield 16 + skipped(8 + 8L * count);
        }
        case 0x23 -> array();
        default -> throw new IOException("heap dump with an entry of kind " + kind);
      };
    }

    private long skipped(long length) throws IOException {
      in.skipNBytes(length);
      return length;
    }

    private long array() throws IOException {
      in.skipNBytes(12);
      int count = in.readInt();
      int type = in.readUnsignedByte();
      long length = (long) count * SIZES[type];
      if (type == BYTE || type == CHAR) {
        (type == BYTE ? bytes : chars).accept(in.readNBytes((int) length));
      } else {
        in.skipNBytes(length);
      }
      return 17 + length;
    }

    private long classDump() throws IOException {
      in.skipNBytes(60);
      in.skipNBytes(4);
      long length = 64 + 2;
      for (int n = in.readUnsignedShort(); n > 0; n--) { // constants
        in.skipNBytes(2);
        length += 3 + skipped(SIZES[in.readUnsignedByte()]);
      }
      length += 2;
      for (int n = in.readUnsignedShort(); n > 0; n--) { // static fields
        in.skipNBytes(8);
        length += 9 + skipped(SIZES[in.readUnsignedByte()]);
      }
      length += 2;
      return length + skipped(9L * in.readUnsignedShort());
    }
  }
}
