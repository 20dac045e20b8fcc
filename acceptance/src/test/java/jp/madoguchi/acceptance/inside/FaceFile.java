package jp.madoguchi.acceptance.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A face-recognition result as the terminal writes it, and the folders it goes through.
 *
 * @param name in the terminal's folder {@code face}
 */
record FaceFile(String name, byte[] bytes) {

  /** Shift_JIS; one insured person with all consents stated, the kinds not alike. */
  static final String SAMPLE = "face-result.xml";

  private static final String EXECUTED_IN_SAMPLE = "20260115090312";
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final LocalDateTime BEGUN = LocalDateTime.now(ZoneId.of("Asia/Tokyo"));
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** A result nobody has seen: the same bytes would be the same result. */
  static FaceFile fresh() {
    String executed = SECONDS.format(BEGUN.minusSeconds(NEXT.getAndIncrement()));
    return new FaceFile(newName(executed), bytes(executed));
  }

  private static String newName(String executed) {
    String random = UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase();
    return "OQSsiquc01res_face_" + code() + random + "_" + executed + ".xml";
  }

  private static byte[] bytes(String executed) {
    try (InputStream in = FaceFile.class.getResourceAsStream("/" + SAMPLE)) {
      // byte for byte: the text is not looked at
      String sample = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      return sample.replace(EXECUTED_IN_SAMPLE, executed).getBytes(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same bytes under another name. */
  FaceFile renamed() {
    return new FaceFile(newName(EXECUTED_IN_SAMPLE), bytes);
  }

  /** The terminal puts it into its folder. */
  void drop() {
    try {
      Files.createDirectories(original().getParent());
      Path beside = Files.createTempFile(original().getParent(), "writing", ".tmp");
      Files.write(beside, bytes);
      Files.move(beside, original(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it lies in the terminal's folder. */
  boolean isInTerminalsFolder() {
    return Files.exists(original());
  }

  /** Whether it is taken in and not yet done with. */
  boolean isWaiting() {
    return lies("waiting");
  }

  boolean isArchived() {
    return lies("archive");
  }

  private Path original() {
    return Path.of(setting("terminal.root"), code(), "face", name);
  }

  private boolean lies(String part) {
    Path folder = Path.of(setting("capture.dir"));
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("~" + name))
          .map(folder::relativize)
          .anyMatch(file -> file.getName(1).toString().equals(part)); // below the server's name
    } catch (UncheckedIOException movedMeanwhile) {
      return lies(part);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String code() {
    return setting("terminal.main.code");
  }

  private static String setting(String key) {
    try (Reader in = Files.newBufferedReader(Path.of(System.getProperty("madoguchi.config")))) {
      var settings = new Properties();
      settings.load(in);
      return settings.getProperty(key);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
