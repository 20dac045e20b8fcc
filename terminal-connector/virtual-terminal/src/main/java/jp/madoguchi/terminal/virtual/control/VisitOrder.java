package jp.madoguchi.terminal.virtual.control;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.exchange.VirtualTerminal;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/**
 * 「カードを置く」 as it comes over HTTP: {@code {"person": 1, "reader": 1, "consents": {"YZK": true},
 * "consentSeconds": 60}}. A person is a number, a 患者番号 or a story; kinds not named keep the usual
 * choice.
 */
record VisitOrder(VirtualPerson person, int reader, Visit visit) {
  private static final double LONGEST = Duration.ofDays(7).toSeconds();

  /**
   * Reads an order.
   *
   * @throws IllegalArgumentException with a sentence for whoever sent it
   */
  static VisitOrder read(String json, VirtualTerminal terminal) {
    if (!(Json.read(json) instanceof Map<?, ?> order)) {
      throw new IllegalArgumentException("an object is needed");
    }
    String key =
        order.get("person") instanceof Double number ? whole(number) : (String) text(order);
    VirtualPerson person =
        terminal
            .population()
            .find(key)
            .orElseThrow(() -> new IllegalArgumentException("no such person: " + key));
    Visit usual = terminal.usual(person);
    Object reader = order.get("reader");
    Object seconds = order.get("consentSeconds");
    return new VisitOrder(
        person,
        reader == null ? 1 : Integer.parseInt(whole(number(reader, "reader"))),
        new Visit(
            consents(usual, order.get("consents")),
            seconds == null ? usual.consentLength() : length(number(seconds, "consentSeconds"))));
  }

  private static Object text(Map<?, ?> order) {
    if (order.get("person") instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("person is missing");
  }

  private static Duration length(double seconds) {
    if (seconds < 1 || seconds > LONGEST) {
      throw new IllegalArgumentException("consentSeconds: 1 to " + (long) LONGEST);
    }
    return Duration.ofSeconds((long) seconds);
  }

  private static double number(Object value, String name) {
    if (value instanceof Double number) {
      return number;
    }
    throw new IllegalArgumentException(name + ": a number");
  }

  private static String whole(double number) {
    if (number != Math.rint(number) || Math.abs(number) > 1e9) {
      throw new IllegalArgumentException("a whole number is needed");
    }
    return Long.toString((long) number);
  }

  private static Set<ConsentElement> consents(Visit usual, Object chosen) {
    Set<ConsentElement> consents = EnumSet.noneOf(ConsentElement.class);
    consents.addAll(usual.consents());
    if (chosen instanceof Map<?, ?> kinds) {
      kinds.forEach(
          (name, yes) -> {
            ConsentElement kind = ConsentElement.valueOf(name.toString());
            if (Boolean.TRUE.equals(yes)) {
              consents.add(kind);
            } else {
              consents.remove(kind);
            }
          });
    } else if (chosen != null) {
      throw new IllegalArgumentException("consents: an object");
    }
    return consents;
  }
}
