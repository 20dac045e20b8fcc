package jp.madoguchi.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Set;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.capture.CaptureKey;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.settings.TerminalSettings;

/** Removes an original once nobody needs it; never a newer file that took its name. */
public final class Originals {

  private Originals() {}

  /** The folders of a terminal from which files of that source come. */
  public static Set<Path> folders(TerminalSettings terminal, CaptureSource source) {
    return source == CaptureSource.FACE
        ? Set.of(terminal.folders().face())
        : terminal.folders().results();
  }

  /**
   * Whether the original of a capture may still lie in its folder. A folder that cannot be seen
   * just now may hold it.
   */
  public static boolean mayStillLie(TerminalSettings terminal, Capture capture) {
    for (Path folder : folders(terminal, capture.source())) {
      if (!Files.isDirectory(folder) || Files.exists(folder.resolve(capture.fileName()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Removes the file if its content still is what the key says.
   *
   * @return whether no file with that content is left under that name
   */
  public static boolean remove(Path file, CaptureSource source, String key) {
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

  private static String keyOf(Path file, CaptureSource source) throws IOException {
    MessageDigest digest = CaptureKey.begin(source, file.getFileName().toString());
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return CaptureKey.text(digest);
  }
}
