package jp.madoguchi.terminal.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every key that the settings file of the connectors may hold: those of {@code
 * config/madoguchi.properties}, which explains each and comes with this jar. A key that is none is
 * most often a typing error, and its default would hold in silence.
 */
public final class KnownKeys {
  private static final String LIST = "madoguchi.properties";
  private static final Pattern KEY = Pattern.compile("(?m)^#?([a-z][A-Za-z.]*)=");

  private final Set<String> patterns = new TreeSet<>();

  private KnownKeys(String list) {
    Matcher key = KEY.matcher(list);
    while (key.find()) {
      patterns.add(general(key.group(1)));
    }
  }

  /** Those of this release. */
  public static KnownKeys ofThisRelease() {
    try (InputStream in = KnownKeys.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException(LIST + " is missing in the connector's jar");
      }
      return new KnownKeys(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A sentence for each key of the file that is none, with the one that was probably meant.
   *
   * @throws TerminalSettingsException the file cannot be read
   */
  public List<String> unknown(Path file) throws TerminalSettingsException {
    List<String> sentences = new ArrayList<>();
    for (String key : new TreeSet<>(FileValues.of(file).keys())) {
      if (!patterns.contains(general(key))) {
        sentences.add(
            "unknown setting "
                + key
                + " in "
                + file
                + nearest(key).map(near -> "; is " + near + " meant?").orElse(""));
      }
    }
    return sentences;
  }

  /** With the names of terminals and families that a site chooses left out. */
  private static String general(String key) {
    return key.replaceFirst("^terminal\\.[^.]+\\.folders\\.[A-Za-z]+\\.", "terminal.N.folders.F.")
        .replaceFirst("^terminal\\.[^.]+\\.(?!folders\\.F)", "terminal.N.")
        .replaceFirst("^retention\\.[A-Za-z]+\\.days$", "retention.F.days");
  }

  private Optional<String> nearest(String key) {
    String general = general(key);
    return patterns.stream()
        .min(Comparator.comparingInt(known -> changes(general, known)))
        .filter(known -> changes(general, known) <= Math.max(2, general.length() / 3));
  }

  /** Letters to put in, take out or change (Levenshtein distance). */
  private static int changes(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
