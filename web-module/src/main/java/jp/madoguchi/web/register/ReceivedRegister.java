package jp.madoguchi.web.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.madoguchi.facility.Settings;

/**
 * A register that has arrived whole: on disk, so that no line's slowness holds a transaction open
 * and no memory holds the register. The file has no name any more once it is open, so that a server
 * that is killed leaves nobody's data behind.
 */
public final class ReceivedRegister implements AutoCloseable {
  private static final int MIB = 20;

  private final FileChannel file;
  private final long bytes;

  private ReceivedRegister(FileChannel file, long bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** More bytes than the setting allows. */
  public static final class RegisterTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    RegisterTooLarge() {
      super("register larger than madoguchi.register.maxMiB");
    }
  }

  /** MiB at most: setting {@code madoguchi.register.maxMiB}, 1 to 4096. */
  public static int limitMiB() {
    return Settings.number("register.maxMiB", 256, 1, 4096);
  }

  /**
   * Receives all of it.
   *
   * @throws RegisterTooLarge when it is larger than {@code limitMiB}
   */
  public static ReceivedRegister of(InputStream in, int limitMiB) throws IOException {
    Path path = Files.createTempFile("madoguchi-register", null);
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      long bytes = copy(in, file, (long) limitMiB << MIB);
      return new ReceivedRegister(file, bytes);
    } catch (IOException | RuntimeException failed) {
      file.close();
      throw failed;
    }
  }

  private static long copy(InputStream in, FileChannel file, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      bytes += count;
      if (bytes > most) {
        throw new RegisterTooLarge();
      }
      ByteBuffer some = ByteBuffer.wrap(buffer, 0, count);
      while (some.hasRemaining()) {
        file.write(some);
      }
    }
    return bytes;
  }

  public long bytes() {
    return bytes;
  }

  /** The content from its beginning. */
  public InputStream content() throws IOException {
    file.position(0);
    return Channels.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
