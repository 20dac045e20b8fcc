package jp.madoguchi.qualification;

import java.util.Arrays;
import java.util.List;

/**
 * The sentence in a row of the board: what the result is and what to do next (§4.5, §7.4).
 *
 * @param arguments those of the sentence, readable as they are: dates {@code yyyy-MM-dd}, shares
 *     {@code 3割}
 */
public record Headline(DeskSentence sentence, List<String> arguments) {
  public Headline {
    arguments = List.copyOf(arguments);
  }

  public static Headline of(DeskSentence sentence, Object... arguments) {
    return new Headline(sentence, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
