package jp.madoguchi.terminal.virtual.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fault as it is written: {@code slow from=08:30 to=09:00 delay=20s count=3 family=OQSsiquc}, or
 * the same words as JSON.
 */
public final class FaultWords {
  private static final Set<String> KNOWN =
      Set.of(
          "from", "to", "for", "count", "family", "person", "reader", "delay", "pieces", "pause",
          "renamed", "req", "drain");
  private static final Duration RESTART_TAKES = Duration.ofSeconds(5);

  private FaultWords() {}

  /**
   * Reads a fault.
   *
   * @param kind the kind's word
   * @param words everything else
   * @throws IllegalArgumentException with a sentence for whoever wrote it
   */
  public static StagedFault read(String kind, Map<String, String> words) {
    Set<String> unknown = new TreeSet<>(words.keySet());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "a fault has no " + unknown.iterator().next() + "; it has " + new TreeSet<>(KNOWN));
    }
    FaultKind what = FaultKind.of(kind);
    return new StagedFault(
        what,
        span(what, words),
        number(words, "count", 0),
        family(words.get("family")),
        number(words, "person", 0),
        number(words, "reader", 0),
        details(words));
  }

  /** From-to as it is written, {@link Span#ALWAYS} when nothing is said. */
  public static Span span(Map<String, String> words) {
    String length = words.get("for");
    return new Span(
        moment(words.get("from")),
        moment(words.get("to")),
        length == null ? null : ScenarioMoment.Lengths.parse(length));
  }

  private static Span span(FaultKind kind, Map<String, String> words) {
    Span span = span(words);
    return kind == FaultKind.RESTART && span.to() == null && span.length() == null
        ? new Span(span.from(), null, RESTART_TAKES)
        : span;
  }

  private static FaultDetails details(Map<String, String> words) {
    FaultDetails usual = FaultDetails.USUAL;
    return new FaultDetails(
        length(words, "delay", usual.delay()),
        number(words, "pieces", usual.pieces()),
        length(words, "pause", usual.pause()),
        choice(words, "renamed", "yes", "no", usual.renamed()),
        choice(words, "req", "keep", "lose", usual.keepsRequests()),
        number(words, "drain", usual.drain()));
  }

  private static String family(String text) {
    if (text != null
        && !text.equals(FaultOccasion.FACE)
        && !text.matches("[A-Z]{3}((si|mu)([A-Za-z]{3}(\\d{2})?)?)?")) {
      throw new IllegalArgumentException(
          "family: face, or the beginning of a file name such as OQSsiquc or OQSmuquc02");
    }
    return text;
  }

  private static ScenarioMoment moment(String text) {
    return text == null ? null : ScenarioMoment.parse(text);
  }

  private static Duration length(Map<String, String> words, String key, Duration otherwise) {
    return words.containsKey(key) ? ScenarioMoment.Lengths.parse(words.get(key)) : otherwise;
  }

  private static int number(Map<String, String> words, String key, int otherwise) {
    if (!words.containsKey(key)) {
      return otherwise;
    }
    if (!words.get(key).matches("[1-9]\\d{0,7}")) {
      throw new IllegalArgumentException(key + ": a number from 1, not " + words.get(key));
    }
    return Integer.parseInt(words.get(key));
  }

  private static boolean choice(
      Map<String, String> words, String key, String yes, String no, boolean otherwise) {
    String said = words.get(key);
    if (said != null && !said.equals(yes) && !said.equals(no)) {
      throw new IllegalArgumentException(key + ": " + yes + " or " + no + ", not " + said);
    }
    return said == null ? otherwise : said.equals(yes);
  }
}
