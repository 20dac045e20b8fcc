package jp.madoguchi.terminal.virtual.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.EnumSet;
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
    OrderBody order = OrderBody.read(json);
    String key =
        order
            .member("person")
            .map(VisitOrder::key)
            .orElseThrow(() -> new IllegalArgumentException("person is missing"));
    VirtualPerson person =
        terminal
            .population()
            .find(key)
            .orElseThrow(() -> new IllegalArgumentException("no such person: " + key));
    Visit usual = terminal.usual(person);
    return new VisitOrder(
        person,
        order.member("reader").map(reader -> whole(number(reader, "reader"))).orElse(1),
        new Visit(
            consents(usual, order.member("consents").orElse(JsonValue.EMPTY_JSON_OBJECT)),
            order
                .member("consentSeconds")
                .map(seconds -> length(number(seconds, "consentSeconds")))
                .orElse(usual.consentLength())));
  }

  private static String key(JsonValue person) {
    return person instanceof JsonString text
        ? text.getString()
        : Integer.toString(whole(number(person, "person")));
  }

  private static Duration length(double seconds) {
    if (seconds < 1 || seconds > LONGEST) {
      throw new IllegalArgumentException("consentSeconds: 1 to " + (long) LONGEST);
    }
    return Duration.ofSeconds((long) seconds);
  }

  private static double number(JsonValue value, String name) {
    if (value instanceof JsonNumber number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(name + ": a number");
  }

  private static int whole(double number) {
    if (number != Math.rint(number) || Math.abs(number) > 1e9) {
      throw new IllegalArgumentException("a whole number is needed");
    }
    return (int) number;
  }

  private static Set<ConsentElement> consents(Visit usual, JsonValue chosen) {
    Set<ConsentElement> consents = EnumSet.noneOf(ConsentElement.class);
    consents.addAll(usual.consents());
    if (!(chosen instanceof JsonObject kinds)) {
      throw new IllegalArgumentException("consents: an object");
    }
    kinds.forEach(
        (name, yes) -> {
          ConsentElement kind = ConsentElement.valueOf(name);
          if (yes == JsonValue.TRUE) {
            consents.add(kind);
          } else {
            consents.remove(kind);
          }
        });
    return consents;
  }
}
