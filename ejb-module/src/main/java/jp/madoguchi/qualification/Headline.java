package jp.madoguchi.qualification;

import java.util.Arrays;
import java.util.List;

/**
 * The sentence in a row of the board: what the result is and what to do next (§4.5, §7.4).
 *
 * @param key of the bundles
 * @param arguments readable as they are: dates {@code yyyy-MM-dd}, shares {@code 3割}
 * @param attention somebody has to look, even if the state alone would not ask for it
 */
public record Headline(String key, List<String> arguments, boolean attention) {
  public Headline {
    arguments = List.copyOf(arguments);
  }

  /** Information only. */
  public static Headline note(String key, Object... arguments) {
    return new Headline(key, texts(arguments), false);
  }

  /** Somebody has to do something. */
  public static Headline attention(String key, Object... arguments) {
    return new Headline(key, texts(arguments), true);
  }

  private static List<String> texts(Object... arguments) {
    return Arrays.stream(arguments).map(String::valueOf).toList();
  }
}
