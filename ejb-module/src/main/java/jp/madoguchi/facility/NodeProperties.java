package jp.madoguchi.facility;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings that a node was started with: {@code madoguchi.a.b} as a system property, else
 * {@code MADOGUCHI_A_B} in the environment.
 */
public record NodeProperties(Properties properties, Map<String, String> environment)
    implements SettingSource {
  public static final String PREFIX = "madoguchi.";
  private static final String VARIABLE_PREFIX = "MADOGUCHI_";

  /** Those of the running process. */
  public static NodeProperties here() {
    return new NodeProperties(System.getProperties(), System.getenv());
  }

  @Override
  public Optional<SettingSource.SetValue> find(String key) {
    String property = PREFIX + key;
    String variable = variable(key);
    return value(properties.getProperty(property), "system property " + property)
        .or(() -> value(environment.get(variable), "environment variable " + variable));
  }

  /** Names that begin like ours, as they stand: properties first. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(properties.stringPropertyNames());
    names.addAll(environment.keySet());
    names.removeIf(name -> !name.startsWith(PREFIX) && !name.startsWith(VARIABLE_PREFIX));
    return names;
  }

  /** The name in the environment of a key. */
  public static String variable(String key) {
    return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Optional<SettingSource.SetValue> value(String value, String place) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isBlank())
        .map(text -> new SettingSource.SetValue(text, place));
  }

  /** Values of the environment are nobody's business. */
  @Override
  public String toString() {
    return "NodeProperties";
  }
}
