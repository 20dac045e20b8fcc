package jp.madoguchi.terminal.virtual.control;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/**
 * Finds people by parts of what a list shows of them: name, kana (hiragana will do), number, 患者番号,
 * 番号 of the insurance, story. Spaces and the width of characters make no difference.
 */
final class PeopleSearch {
  private final String wanted;

  PeopleSearch(String words) {
    this.wanted = folded(words);
  }

  /** Whether anything is looked for. */
  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** The first people found. */
  List<VirtualPerson> in(VirtualPopulation population, int most) {
    return IntStream.rangeClosed(1, population.size())
        .mapToObj(population::person)
        .filter(this::fits)
        .limit(most)
        .toList();
  }

  private boolean fits(VirtualPerson person) {
    if (wanted.matches("\\d+")) {
      return Integer.toString(person.number()).equals(wanted)
          || person.onFile() != null && person.onFile().patientNumber().equals(wanted)
          || folded(person.coverage().number()).contains(wanted);
    }
    return Stream.of(person.name(), person.kana(), person.story().label(), person.story().name())
        .anyMatch(text -> folded(text).contains(wanted));
  }

  private static String folded(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      char character = wide.charAt(i);
      if (character >= 'ぁ' && character <= 'ゖ') {
        folded.append((char) (character + 'ァ' - 'ぁ'));
      } else if (!Character.isWhitespace(character)) {
        folded.append(Character.toUpperCase(character));
      }
    }
    return folded.toString();
  }
}
