package jp.madoguchi.terminal.virtual.scenario;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.faults.ScenarioMoment;

/**
 * What a person chooses at the reader: {@code YZK=no SHJ=yes lasts=1h}; what is not said is usual.
 */
final class ConsentWords {
  private ConsentWords() {}

  static Visit read(Map<String, String> words) {
    Set<ConsentElement> consents = EnumSet.copyOf(Visit.usual().consents());
    Duration length = Visit.A_DAY;
    for (Map.Entry<String, String> word : words.entrySet()) {
      if (word.getKey().equals("lasts")) {
        length = ScenarioMoment.Lengths.parse(word.getValue());
        continue;
      }
      ConsentElement kind = ConsentElement.valueOf(word.getKey());
      switch (word.getValue()) {
        case "yes" -> consents.add(kind);
        case "no" -> consents.remove(kind);
        default -> throw new IllegalArgumentException(kind + ": yes or no, not " + word.getValue());
      }
    }
    return new Visit(consents, length);
  }
}
