package jp.madoguchi.reader.adapter;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where libpcsclite of this process finds its service. It reads the place from the environment at
 * its first use and keeps it, so the place is a link, which leads to the service of each test.
 */
public final class LibrarySocket {
  private static final Path LINK = link();

  private LibrarySocket() {}

  /** From now on the library finds the service that listens there. */
  public static void leadTo(Path socket) throws IOException {
    Files.deleteIfExists(LINK);
    Files.createSymbolicLink(LINK, socket.toAbsolutePath());
  }

  private static Path link() {
    try {
      Path folder = Files.createTempDirectory("library");
      Path link = folder.resolve("pcscd.comm");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(link, folder)));
      Function setenv = NativeLibrary.getInstance("c").getFunction("setenv");
      setenv.invokeInt(new Object[] {"PCSCLITE_CSOCK_NAME", link.toString(), 1});
      return link;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path link, Path folder) {
    try {
      Files.deleteIfExists(link);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
