package jp.madoguchi.facility;

import java.util.Optional;

/**
 * Where the settings of the application stand. Today that is each node's own {@link
 * NodeProperties}; what holds for the whole hospital becomes rows of the database behind this.
 */
public interface SettingSource {
  /** What is set under the key, without {@code madoguchi.} before it; empty when nothing is. */
  Optional<SettingSource.SetValue> find(String key);

  /**
   * A value and where it stands.
   *
   * @param place for a sentence: {@code system property madoguchi.a.b}
   */
  record SetValue(String value, String place) {}
}
