package jp.madoguchi.node;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.madoguchi.facility.Settings;

/**
 * The name of this server among those that share the database: setting {@code madoguchi.node}, else
 * the machine's name up to its first dot. 1 to 32 of {@code a-z 0-9 -}.
 */
public final class NodeName {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final String WITHOUT_NAME = "node";

  private NodeName() {}

  /**
   * The name.
   *
   * @throws IllegalStateException when the setting has another form
   */
  public static String current() {
    String set = Settings.text("node", null);
    if (set == null) {
      return ofMachine(machine());
    }
    if (!FORM.matcher(set).matches()) {
      throw new IllegalStateException(
          "setting madoguchi.node is not 1 to 32 of a-z, 0-9 and -, beginning with a letter or digit");
    }
    return set;
  }

  /** A name in the right form, as near to the machine's as can be. */
  static String ofMachine(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
    name = name.replaceAll("[^a-z0-9-]", "-").replaceFirst("^-+", "");
    name = name.substring(0, Math.min(32, name.length()));
    return name.isEmpty() ? WITHOUT_NAME : name;
  }

  /** The virtual machine calls itself {@code process@machine}. */
  private static String machine() {
    String running = ManagementFactory.getRuntimeMXBean().getName();
    return running.substring(running.indexOf('@') + 1);
  }
}
