package jp.madoguchi.terminal.virtual.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.terminal.virtual.faults.FaultKind;
import jp.madoguchi.terminal.virtual.faults.FaultWords;
import jp.madoguchi.terminal.virtual.faults.Faults;
import jp.madoguchi.terminal.virtual.faults.StagedFault;

/**
 * Faults over HTTP: {@code {"kind": "slow", "delay": "20s", "count": 3, "family": "OQSsiquc"}}, the
 * words of a scenario's line as members.
 */
final class FaultOrder {
  private FaultOrder() {}

  /**
   * Reads an order.
   *
   * @throws IllegalArgumentException with a sentence for whoever sent it
   */
  static StagedFault read(String json) {
    Map<String, String> words = words(json);
    String kind = words.remove("kind");
    if (kind == null) {
      throw new IllegalArgumentException("kind is missing");
    }
    return FaultWords.read(kind, words);
  }

  /** The number in {@code {"id": 1}}. */
  static int id(String json) {
    String id = words(json).getOrDefault("id", "");
    if (!id.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("id: the number of a fault");
    }
    return Integer.parseInt(id);
  }

  /** All faults and the kinds there are. */
  static Map<String, Object> list(Faults faults) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("faults", faults.list().stream().map(FaultOrder::one).toList());
    json.put(
        "kinds",
        Arrays.stream(FaultKind.values())
            .map(kind -> Map.of("kind", kind.word(), "label", kind.label()))
            .toList());
    return json;
  }

  private static Object one(Faults.FaultState state) {
    StagedFault fault = state.fault();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", state.id());
    json.put("kind", fault.kind().word());
    json.put("label", fault.kind().label());
    json.put("active", state.active());
    json.put("struck", state.struck());
    json.put("left", state.left() < 0 ? null : state.left());
    json.put("family", fault.family());
    json.put("person", fault.person() == 0 ? null : fault.person());
    json.put("reader", fault.reader() == 0 ? null : fault.reader());
    json.put("from", text(fault.span().from()));
    json.put("to", text(fault.span().to()));
    json.put("for", fault.span().length() == null ? null : fault.span().length().toSeconds());
    return json;
  }

  private static String text(Object moment) {
    return moment == null ? null : moment.toString();
  }

  private static Map<String, String> words(String json) {
    OrderBody order = OrderBody.read(json);
    Map<String, String> words = new LinkedHashMap<>();
    for (String name : order.json().keySet()) {
      order
          .member(name)
          .map(value -> word(name, value))
          .filter(word -> !word.isEmpty())
          .ifPresent(word -> words.put(name, word));
    }
    return words;
  }

  private static String word(String name, JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case TRUE -> "yes";
      case FALSE -> "no";
      case NUMBER -> whole(name, ((JsonNumber) value).doubleValue());
      default -> throw new IllegalArgumentException(name + ": a text or a whole number");
    };
  }

  private static String whole(String name, double number) {
    if (number != Math.rint(number) || Math.abs(number) >= 1e9) {
      throw new IllegalArgumentException(name + ": a text or a whole number");
    }
    return Long.toString((long) number);
  }
}
