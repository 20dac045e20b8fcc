package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import jp.madoguchi.terminal.api.QuarantineReason;

/**
 * The {@code .reason} file beside a quarantined capture: properties for the program, and the
 * sentence in both languages for whoever opens the folder.
 */
record QuarantineNote(QuarantineReason reason, List<String> arguments) {

  private static final String REASON = ".reason";
  private static final String TOLD = ".told";

  static Path of(Path stored) {
    return stored.resolveSibling(stored.getFileName() + REASON);
  }

  static Path told(Path stored) {
    return stored.resolveSibling(stored.getFileName() + TOLD);
  }

  /** Whether a file of the quarantine is about a capture and not one itself. */
  static boolean isNote(Path file) {
    return file.toString().endsWith(REASON) || file.toString().endsWith(TOLD);
  }

  void write(Path stored) throws IOException {
    Properties note = new Properties();
    note.setProperty("reason", reason.name());
    for (int i = 0; i < arguments.size(); i++) {
      note.setProperty("argument." + i, arguments.get(i));
    }
    note.setProperty("text.ja", reason.text(Locale.JAPANESE, arguments));
    note.setProperty("text.en", reason.text(Locale.ENGLISH, arguments));
    StringWriter text = new StringWriter();
    note.store(text, null);
    Durable.replace(of(stored), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A missing or unreadable note must not hide the file: it then counts as malformed. */
  static QuarantineNote read(Path stored) throws IOException {
    Properties note = new Properties();
    try {
      note.load(new StringReader(Files.readString(of(stored), StandardCharsets.UTF_8)));
      List<String> arguments = new ArrayList<>();
      for (int i = 0; note.containsKey("argument." + i); i++) {
        arguments.add(note.getProperty("argument." + i));
      }
      return new QuarantineNote(
          QuarantineReason.valueOf(note.getProperty("reason", "")), arguments);
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return new QuarantineNote(QuarantineReason.NOT_WELL_FORMED, List.of());
    }
  }
}
