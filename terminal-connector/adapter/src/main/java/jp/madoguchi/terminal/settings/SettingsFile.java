package jp.madoguchi.terminal.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageEncoding;

/**
 * Reads the settings (Java properties, UTF-8). Relative paths are taken from the settings file's
 * own folder. Keys of other parts of the program in the same file are left alone; a wrong value of
 * a key that is ours stops the connector, see {@link FileValues}.
 */
public final class SettingsFile {

  private static final Pattern CODE = Pattern.compile("[0-9]{10}");
  private static final Pattern RETENTION = Pattern.compile("retention\\.([A-Za-z]{3,8})\\.days");
  private static final Pattern FAMILY_FOLDER = Pattern.compile("([A-Za-z]{3,8})\\.(req|res)");

  private final FileValues values;

  private SettingsFile(FileValues values) {
    this.values = values;
  }

  /**
   * @throws TerminalSettingsException the file cannot be read or a value is wrong
   */
  public static ConnectorSettings read(Path file) throws TerminalSettingsException {
    return new SettingsFile(FileValues.of(file)).connector();
  }

  private ConnectorSettings connector() throws TerminalSettingsException {
    List<TerminalSettings> terminals = new ArrayList<>();
    for (String name : values.text("terminals", "").split("[,\\s]+")) {
      if (!name.isEmpty()) {
        terminals.add(terminal(name));
      }
    }
    refuseSharedFolders(terminals);
    Path capture = values.path("capture.dir", "capture");
    int workers = (int) values.number("delivery.workers", 4, 1, 64);
    return new ConnectorSettings(terminals, capture, retention(), limits(), workers);
  }

  private Limits limits() throws TerminalSettingsException {
    return new Limits(
        values.number("capture.maxMiB", 10, 1, 1024) << 20,
        values.number("bulk.maxMiB", 512, 1, 4096) << 20,
        values.number("document.maxMiB", 20, 1, 256) << 20,
        (int) values.number("bulk.zipRatio", 200, 2, 1100));
  }

  private Retention retention() throws TerminalSettingsException {
    Map<String, Integer> families = new HashMap<>();
    for (String key : values.keys()) {
      Matcher family = RETENTION.matcher(key);
      if (family.matches()) {
        families.put(family.group(1), (int) values.number(key, 0, 0, 3650));
      }
    }
    return new Retention(
        (int) values.number("archive.days", 7, 0, 3650),
        (int) values.number("quarantine.days", 30, 0, 3650),
        families);
  }

  private TerminalSettings terminal(String name) throws TerminalSettingsException {
    TerminalId id;
    try {
      id = new TerminalId(name);
    } catch (IllegalArgumentException e) {
      throw values.wrong(
          "terminals", "names of 1 to 32 letters A-Z a-z 0-9 _ -, separated by commas", e);
    }
    String prefix = "terminal." + name + ".";
    String code = values.text(prefix + "code", "");
    if (!CODE.matcher(code).matches()) {
      throw values.wrong(prefix + "code", "ten digits (医療機関コード)", null);
    }
    return new TerminalSettings(
        id,
        code,
        folders(name, prefix, code),
        encoding(prefix + "encoding"),
        Duration.ofMillis(values.number(prefix + "pollMillis", 250, 20, 60_000)),
        values.flag(prefix + "watch", true),
        Duration.ofMillis(values.number(prefix + "stableMillis", 40, 1, 10_000)),
        values.flag(prefix + "xmlAtOnce", true),
        Duration.ofSeconds(values.number(prefix + "incompleteSeconds", 30, 1, 3600)),
        afterDelivery(prefix + "afterDelivery"),
        (int) values.number(prefix + "forgottenDays", 0, 0, 3650),
        readers(prefix),
        new AnswerLimits(seconds(prefix + "answerSeconds"), seconds(prefix + "clinicalSeconds")));
  }

  /** Null when it is not set. */
  private Duration seconds(String key) throws TerminalSettingsException {
    return values.text(key, "").isEmpty()
        ? null
        : Duration.ofSeconds(values.number(key, 0, 1, 3600));
  }

  private TerminalFolders folders(String name, String prefix, String code)
      throws TerminalSettingsException {
    String root = values.path("terminal.root", "terminal") + "/" + code + "/";
    Path request = values.path(prefix + "req", root + "req");
    Path result = values.path(prefix + "res", root + "res");
    Path face = values.path(prefix + "face", root + "face");
    List<TerminalFolders.OfFamily> families = new ArrayList<>();
    for (String family : families(name)) {
      String own = prefix + "folders." + family + ".";
      families.add(
          new TerminalFolders.OfFamily(
              family,
              values.path(own + "req", request.toString()),
              values.path(own + "res", result.toString())));
    }
    return new TerminalFolders(request, result, face, families);
  }

  private Set<String> families(String terminal) throws TerminalSettingsException {
    Set<String> families = new TreeSet<>();
    String start = "terminal." + terminal + ".folders.";
    for (String key : values.keys()) {
      if (key.startsWith(start)) {
        Matcher family = FAMILY_FOLDER.matcher(key.substring(start.length()));
        if (!family.matches()) {
          throw values.wrong(key, "the keys folders.FAMILY.req and folders.FAMILY.res", null);
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
  private void refuseSharedFolders(List<TerminalSettings> terminals)
      throws TerminalSettingsException {
    Map<Path, String> seen = new HashMap<>();
    for (TerminalSettings terminal : terminals) {
      TerminalFolders folders = terminal.folders();
      String prefix = "terminal." + terminal.id() + ".";
      for (Path folder : folders.requests()) {
        refuseOtherUse(seen, folder, prefix + "req");
      }
      for (Path folder : folders.results()) {
        refuseOtherUse(seen, folder, prefix + "res");
      }
      refuseOtherUse(seen, folders.face(), prefix + "face");
    }
  }

  private void refuseOtherUse(Map<Path, String> seen, Path folder, String key)
      throws TerminalSettingsException {
    String other = seen.putIfAbsent(folder, key);
    if (other != null && !other.equals(key)) {
      throw values.wrong(
          key,
          "a folder of its own; " + folder + " is used twice, for " + other + " and " + key,
          null);
    }
  }

  private ReaderKeys readers(String prefix) throws TerminalSettingsException {
    String pattern = values.text(prefix + "readerPattern", "");
    String fixed = values.name(prefix + "reader", "");
    try {
      return new ReaderKeys(
          fixed.isEmpty() ? null : fixed, pattern.isEmpty() ? null : Pattern.compile(pattern));
    } catch (IllegalArgumentException e) {
      throw values.wrong(prefix + "readerPattern", "a regular expression with a group", e);
    }
  }

  private MessageEncoding encoding(String key) throws TerminalSettingsException {
    String value = values.text(key, "UTF-8");
    return MessageEncoding.named(value)
        .orElseThrow(() -> values.wrong(key, "UTF-8 or Shift_JIS", null));
  }

  private AfterDelivery afterDelivery(String key) throws TerminalSettingsException {
    return switch (values.text(key, "archive").toLowerCase(Locale.ROOT)) {
      case "archive" -> AfterDelivery.ARCHIVE;
      case "delete" -> AfterDelivery.DELETE;
      case "leave" -> AfterDelivery.LEAVE;
      default -> throw values.wrong(key, "archive, delete or leave", null);
    };
  }
}
