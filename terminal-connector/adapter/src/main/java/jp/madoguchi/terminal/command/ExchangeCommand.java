package jp.madoguchi.terminal.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.settings.SettingsFile;
import jp.madoguchi.terminal.settings.TerminalSettingsException;

/**
 * {@code exchange SETTINGS [--locale ja|en] [put-back KEY]}: what the exchange did today, and
 * putting a quarantined file back.
 *
 * <p>Exit codes: 0 done, 1 the store or the settings cannot be read, 2 wrong words, 3 no such file
 * in quarantine, 4 the running server has not answered yet (it will put the file back as soon as it
 * can).
 */
public final class ExchangeCommand {

  static final int DONE = 0;
  static final int UNREADABLE = 1;
  static final int WRONG_WORDS = 2;
  static final int NOT_THERE = 3;
  static final int NOT_ANSWERED = 4;

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  ExchangeCommand(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Runs and ends the process with the exit code. */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.exit(new ExchangeCommand(out, err, Clock.system(MessageTimestamp.ZONE)).run(words));
  }

  int run(String... words) {
    List<String> left = new ArrayList<>(List.of(words));
    Locale locale = locale(left);
    boolean putBack = left.size() == 3 && left.get(1).equals("put-back");
    if (locale == null || !(putBack || left.size() == 1)) {
      err.println("exchange SETTINGS [--locale ja|en] [put-back KEY]");
      return WRONG_WORDS;
    }
    try {
      Path folder = SettingsFile.read(Path.of(left.get(0))).captureFolder();
      if (!Files.isDirectory(folder)) {
        err.println("there is no capture folder " + folder + "; has the server ever run?");
        return UNREADABLE;
      }
      return putBack
          ? new PutBackRequest(folder, clock, out, err).run(left.get(2))
          : new ExchangeReport(folder, clock, locale).print(out);
    } catch (TerminalSettingsException e) {
      err.println(e.getMessage());
      return UNREADABLE;
    } catch (IOException e) {
      err.println("the capture folder cannot be read: " + e);
      return UNREADABLE;
    }
  }

  /** Takes the locale out of the words; {@code null} when it is neither of the two. */
  private static Locale locale(List<String> words) {
    int at = words.indexOf("--locale");
    if (at < 0) {
      return Locale.JAPANESE;
    }
    String tag = at + 1 < words.size() ? words.remove(at + 1) : "";
    words.remove(at);
    return switch (tag) {
      case "ja" -> Locale.JAPANESE;
      case "en" -> Locale.ENGLISH;
      default -> null;
    };
  }
}
