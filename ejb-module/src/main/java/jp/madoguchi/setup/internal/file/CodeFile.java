package jp.madoguchi.setup.internal.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.setup.SetupCode;

/**
 * The file in which the operator finds the code: readable by the server's account alone, in {@code
 * madoguchi.setup.folder}, else the state folder that systemd names, else the server's folder for
 * temporary files.
 */
public final class CodeFile {
  private static final Logger LOG = System.getLogger(CodeFile.class.getName());
  private static final String NAME = "madoguchi-setup-code";
  private static final int LONGEST = 100;

  private CodeFile() {}

  /** Where the file lies or would. */
  public static String folder() {
    String state = System.getenv().getOrDefault("STATE_DIRECTORY", "").split(":", 2)[0];
    String usual = state.isBlank() ? System.getProperty("java.io.tmpdir") : state;
    String set = Settings.text("setup.folder", null);
    return Path.of(set == null ? usual : set.strip()).toAbsolutePath().toString();
  }

  /** Its path. */
  public static String place() {
    return path().toString();
  }

  /** Writes a code in place of what lies there; never through a link, and never readable before. */
  public static void write(SetupCode code) throws IOException {
    Files.deleteIfExists(path());
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] closed =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel file = Files.newByteChannel(path(), anew, closed)) {
      Channels.newOutputStream(file)
          .write((code.text() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** What lies there; whether it is the code, its hash tells. */
  public static Optional<SetupCode> read() throws IOException {
    if (!Files.isRegularFile(path(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (SeekableByteChannel file =
        Files.newByteChannel(path(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      byte[] text = Channels.newInputStream(file).readNBytes(LONGEST);
      return Optional.of(new SetupCode(new String(text, StandardCharsets.US_ASCII).strip()));
    }
  }

  /** Takes it away; a code that was used opens nothing any more, so that failing is only told. */
  public static void remove() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the file of the set-up code is still there: " + path(), e);
    }
  }

  private static Path path() {
    return Path.of(folder()).resolve(NAME);
  }
}
