package jp.madoguchi.terminal.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageEncoding;

/**
 * Reads the settings (Java properties, UTF-8). Relative paths are taken from the settings file's
 * own folder. Keys of other parts of the program in the same file are left alone; a wrong value of
 * a key that is ours is an error naming it.
 */
public final class SettingsFile {

  private static final Pattern CODE = Pattern.compile("[0-9]{10}");
  private static final Pattern RETENTION = Pattern.compile("retention\\.([A-Za-z]{3,8})\\.days");
  private static final Pattern FAMILY_FOLDER = Pattern.compile("([A-Za-z]{3,8})\\.(req|res)");

  private final Path base;
  private final Properties values;

  private SettingsFile(Path base, Properties values) {
    this.base = base;
    this.values = values;
  }

  /**
   * @throws TerminalSettingsException the file cannot be read or a value is wrong
   */
  public static ConnectorSettings read(Path file) throws TerminalSettingsException {
    Path absolute = file.toAbsolutePath().normalize();
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(absolute, StandardCharsets.UTF_8)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new TerminalSettingsException("settings file " + absolute + " cannot be read: " + e, e);
    }
    return new SettingsFile(absolute.getParent(), values).connector();
  }

  private ConnectorSettings connector() throws TerminalSettingsException {
    List<TerminalSettings> terminals = new ArrayList<>();
    for (String name : text("terminals", "").split("[,\\s]+")) {
      if (!name.isEmpty()) {
        terminals.add(terminal(name));
      }
    }
    refuseSharedFolders(terminals);
    Path capture = path("capture.dir", "capture");
    int workers = (int) number("delivery.workers", 4, 1, 64);
    return new ConnectorSettings(terminals, capture, retention(), limits(), workers);
  }

  private Limits limits() throws TerminalSettingsException {
    return new Limits(
        number("capture.maxMiB", 10, 1, 1024) << 20,
        number("bulk.maxMiB", 512, 1, 4096) << 20,
        number("document.maxMiB", 20, 1, 256) << 20,
        (int) number("bulk.zipRatio", 200, 2, 1100));
  }

  private Retention retention() throws TerminalSettingsException {
    Map<String, Integer> families = new HashMap<>();
    for (String key : values.stringPropertyNames()) {
      Matcher family = RETENTION.matcher(key);
      if (family.matches()) {
        families.put(family.group(1), (int) number(key, 0, 0, 3650));
      }
    }
    return new Retention(
        (int) number("archive.days", 7, 0, 3650),
        (int) number("quarantine.days", 30, 0, 3650),
        families);
  }

  private TerminalSettings terminal(String name) throws TerminalSettingsException {
    TerminalId id;
    try {
      id = new TerminalId(name);
    } catch (IllegalArgumentException e) {
      throw new TerminalSettingsException("terminals: " + e.getMessage(), e);
    }
    String prefix = "terminal." + name + ".";
    String code = text(prefix + "code", "");
    if (!CODE.matcher(code).matches()) {
      throw new TerminalSettingsException(prefix + "code: ten digits (医療機関コード) wanted", null);
    }
    return new TerminalSettings(
        id,
        code,
        folders(name, prefix, code),
        encoding(prefix + "encoding"),
        Duration.ofMillis(number(prefix + "pollMillis", 250, 20, 60_000)),
        flag(prefix + "watch", true),
        Duration.ofMillis(number(prefix + "stableMillis", 40, 1, 10_000)),
        Duration.ofSeconds(number(prefix + "incompleteSeconds", 30, 1, 3600)),
        afterDelivery(prefix + "afterDelivery"),
        (int) number(prefix + "forgottenDays", 0, 0, 3650),
        readers(prefix),
        new AnswerLimits(seconds(prefix + "answerSeconds"), seconds(prefix + "clinicalSeconds")));
  }

  /** Null when it is not set. */
  private Duration seconds(String key) throws TerminalSettingsException {
    return text(key, "").isEmpty() ? null : Duration.ofSeconds(number(key, 0, 1, 3600));
  }

  private TerminalFolders folders(String name, String prefix, String code)
      throws TerminalSettingsException {
    String root = text("terminal.root", "terminal") + "/" + code + "/";
    Path request = path(prefix + "req", root + "req");
    Path result = path(prefix + "res", root + "res");
    Path face = path(prefix + "face", root + "face");
    List<TerminalFolders.OfFamily> families = new ArrayList<>();
    for (String family : families(name)) {
      String own = prefix + "folders." + family + ".";
      families.add(
          new TerminalFolders.OfFamily(
              family, path(own + "req", request.toString()), path(own + "res", result.toString())));
    }
    return new TerminalFolders(request, result, face, families);
  }

  private Set<String> families(String terminal) throws TerminalSettingsException {
    Set<String> families = new TreeSet<>();
    String start = "terminal." + terminal + ".folders.";
    for (String key : values.stringPropertyNames()) {
      if (key.startsWith(start)) {
        Matcher family = FAMILY_FOLDER.matcher(key.substring(start.length()));
        if (!family.matches()) {
          throw new TerminalSettingsException(
              key + ": folders.FAMILY.req or folders.FAMILY.res wanted", null);
        }
        families.add(family.group(1));
      }
    }
    return families;
  }

  /**
   * Two terminals in one folder would deliver each file twice, and so would one folder in two
   * roles. Families of one terminal may share a folder.
   */
  private static void refuseSharedFolders(List<TerminalSettings> terminals)
      throws TerminalSettingsException {
    Map<Path, String> seen = new HashMap<>();
    for (TerminalSettings terminal : terminals) {
      TerminalFolders folders = terminal.folders();
      for (Path folder : folders.requests()) {
        refuseOtherUse(seen, folder, terminal.id() + " req");
      }
      for (Path folder : folders.results()) {
        refuseOtherUse(seen, folder, terminal.id() + " res");
      }
      refuseOtherUse(seen, folders.face(), terminal.id() + " face");
    }
  }

  private static void refuseOtherUse(Map<Path, String> seen, Path folder, String use)
      throws TerminalSettingsException {
    String other = seen.putIfAbsent(folder, use);
    if (other != null && !other.equals(use)) {
      throw new TerminalSettingsException(
          "folder " + folder + " is used twice, by " + other + " and " + use, null);
    }
  }

  private ReaderKeys readers(String prefix) throws TerminalSettingsException {
    String pattern = text(prefix + "readerPattern", "");
    String fixed = text(prefix + "reader", "");
    try {
      return new ReaderKeys(
          fixed.isEmpty() ? null : fixed, pattern.isEmpty() ? null : Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      throw new TerminalSettingsException(prefix + "readerPattern: " + e.getDescription(), e);
    } catch (IllegalArgumentException e) {
      throw new TerminalSettingsException(prefix + e.getMessage(), e);
    }
  }

  private MessageEncoding encoding(String key) throws TerminalSettingsException {
    String value = text(key, "UTF-8");
    return MessageEncoding.named(value)
        .orElseThrow(
            () -> new TerminalSettingsException(key + ": UTF-8 or Shift_JIS wanted", null));
  }

  private AfterDelivery afterDelivery(String key) throws TerminalSettingsException {
    return switch (text(key, "archive").toLowerCase(Locale.ROOT)) {
      case "archive" -> AfterDelivery.ARCHIVE;
      case "delete" -> AfterDelivery.DELETE;
      case "leave" -> AfterDelivery.LEAVE;
      default ->
          throw new TerminalSettingsException(key + ": archive, delete or leave wanted", null);
    };
  }

  private boolean flag(String key, boolean otherwise) throws TerminalSettingsException {
    return switch (text(key, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new TerminalSettingsException(key + ": true or false wanted", null);
    };
  }

  private long number(String key, long otherwise, long least, long most)
      throws TerminalSettingsException {
    String value = text(key, Long.toString(otherwise));
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
      throw new TerminalSettingsException(key + ": " + least + " to " + most + " wanted", null);
    } catch (NumberFormatException e) {
      throw new TerminalSettingsException(key + ": a number wanted", e);
    }
  }

  private Path path(String key, String otherwise) throws TerminalSettingsException {
    try {
      return base.resolve(text(key, otherwise)).normalize();
    } catch (InvalidPathException e) {
      throw new TerminalSettingsException(key + ": not a path", e);
    }
  }

  private String text(String key, String otherwise) {
    String value = values.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
