package jp.madoguchi.terminal.virtual.scenario;

import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.terminal.virtual.population.Coverage;
import jp.madoguchi.terminal.virtual.population.Insurers;
import jp.madoguchi.terminal.virtual.population.Story;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/**
 * Changes a person of the population: {@code person 41 name="試験　花子" insurer=06990014
 * lost=2026-09-30 register=old}. {@code register} says what the hospital has on file: the {@code
 * same} (when nothing is said), what it had ({@code old}), or {@code none}.
 */
final class PersonWords {
  private final ScenarioLine line;
  private final Map<String, String> insurers;

  PersonWords(ScenarioLine line, Map<String, String> insurers) {
    this.line = line;
    this.insurers = insurers;
  }

  VirtualPerson change(VirtualPerson before) {
    line.only(
        "story",
        "name",
        "kana",
        "other",
        "birth",
        "sex",
        "postal",
        "address",
        "insurer",
        "symbol",
        "number",
        "branch",
        "family",
        "share",
        "since",
        "lost",
        "loss",
        "aid",
        "limit",
        "register");
    Coverage coverage = coverage(before.coverage());
    Story story = before.story();
    if (has("story")) {
      story = story(line.needed("story"));
    } else if (coverage.lost() != null && before.coverage().lost() == null) {
      story = Story.LOST;
    }
    String name = or("name", before.name());
    String kana = or("kana", before.kana());
    String address = or("address", before.address());
    return new VirtualPerson(
        before.number(),
        story,
        name,
        kana,
        or("other", before.otherName()),
        date("birth", before.birthDate()),
        oneOf("sex", before.sex(), "1", "2"),
        or("postal", before.postalCode()),
        address,
        coverage,
        or("aid", before.aidNumber()),
        limit(before.limit()),
        before.specificDisease(),
        onFile(before, name, kana, address, coverage));
  }

  /** Only numbers of the fictional prefecture 99 with the right check digit. */
  static void checkInsurer(String number) {
    if (!number.matches("(\\d{2})?99\\d{4}")) {
      throw new IllegalArgumentException(
          "insurer: 6 or 8 digits of the fictional prefecture 99, not " + number);
    } else if (!Insurers.hasValidCheckDigit(number)) {
      throw new IllegalArgumentException("insurer: the check digit of " + number + " is wrong");
    }
  }

  private Coverage coverage(Coverage before) {
    String insurer = or("insurer", before.insurerNumber());
    checkInsurer(insurer);
    LocalDate lost = date("lost", before.lost());
    String reason = before.lossReason() == null ? "99" : before.lossReason();
    return new Coverage(
        before.card(),
        insurer,
        or("symbol", before.symbol()),
        or("number", before.number()),
        or("branch", before.branch()),
        oneOf("family", before.family(), "1", "2"),
        matching("share", before.share(), "0[0-3]0"),
        date("since", before.from()),
        lost,
        lost == null ? null : matching("loss", reason, "01|02|03|99"),
        insurers.getOrDefault(
            insurer, insurer.equals(before.insurerNumber()) ? before.insurer() : null));
  }

  private VirtualPerson.RegisterEntry onFile(
      VirtualPerson before, String name, String kana, String address, Coverage coverage) {
    String register = oneOf("register", "same", "same", "old", "none");
    if (register.equals("none")) {
      return null;
    } else if (register.equals("old")) {
      return before.onFile();
    }
    return new VirtualPerson.RegisterEntry(
        "%08d".formatted(before.number()), name, kana, address, coverage.lostOn(null, null));
  }

  private String limit(String before) {
    return matching("limit", before, "A0[1-6]|B0[1-9]|B10");
  }

  private static Story story(String word) {
    try {
      return Story.valueOf(word);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException("story: there is no " + word);
    }
  }

  private LocalDate date(String key, LocalDate before) {
    return has(key) ? LocalDate.parse(line.needed(key)) : before;
  }

  private String oneOf(String key, String before, String... choices) {
    return matching(key, before, String.join("|", choices));
  }

  private String matching(String key, String before, String form) {
    if (has(key) && !line.needed(key).matches(form)) {
      throw new IllegalArgumentException(key + ": " + form + ", not " + line.needed(key));
    }
    return or(key, before);
  }

  private boolean has(String key) {
    return line.words().containsKey(key);
  }

  private String or(String key, String before) {
    return line.words().getOrDefault(key, before);
  }
}
