package jp.madoguchi.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.capture.CaptureKey;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.settings.AfterDelivery;
import jp.madoguchi.terminal.settings.TerminalSettings;

/**
 * A file whose name is no text in the system's encoding: no name leads to it, only the listing that
 * found it. It is put aside under what can be read of its name, so that somebody is told, and does
 * not lie there for ever.
 */
final class MisnamedFile {
  private static final System.Logger LOG = System.getLogger(MisnamedFile.class.getName());

  /** It may still be written when it is seen first. */
  private static final Duration REST = Duration.ofSeconds(2);

  private static final int MOST_BYTES = 1 << 20;

  private MisnamedFile() {}

  static void takeIn(TerminalSettings terminal, CaptureSource source, Path file, Intake intake) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean resting =
          attributes.lastModifiedTime().toInstant().isBefore(Instant.now().minus(REST));
      if (!attributes.isRegularFile() || !resting) {
        return;
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
      boolean large = bytes.length > MOST_BYTES;
      byte[] kept = large ? new byte[0] : bytes;
      String name = file.getFileName().toString();
      if (intake.place(CaptureKey.of(source, name, kept)) == CaptureStore.CapturePlace.UNKNOWN) {
        intake.take(
            terminal,
            source,
            name,
            kept,
            large ? QuarantineReason.TOO_LARGE : QuarantineReason.UNKNOWN_FAMILY);
      }
      // nothing of what is kept is lost; a large one stays for a person
      if (!large && terminal.afterDelivery() != AfterDelivery.LEAVE) {
        Files.deleteIfExists(file);
      }
    } catch (IOException notNow) {
      LOG.log(
          System.Logger.Level.WARNING,
          "a file in {0} whose name is no text cannot be taken in yet: {1}",
          file.getParent(),
          notNow.getClass().getSimpleName());
    }
  }
}
