package jp.madoguchi.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import jp.madoguchi.terminal.capture.CaptureKey;
import jp.madoguchi.terminal.capture.Source;

/** Removes an original once nobody needs it; never a newer file that took its name. */
public final class Originals {

  private Originals() {}

  /**
   * Removes the file if its content still is what the key says.
   *
   * @return whether no file with that content is left under that name
   */
  public static boolean remove(Path file, Source source, String key) {
    try {
      if (!keyOf(file, source).equals(key)) {
        return true;
      }
      Files.deleteIfExists(file);
      return true;
    } catch (NoSuchFileException gone) {
      return true;
    } catch (IOException heldByAnother) {
      return false;
    }
  }

  private static String keyOf(Path file, Source source) throws IOException {
    MessageDigest digest = CaptureKey.begin(source, file.getFileName().toString());
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return CaptureKey.text(digest);
  }
}
