package jp.madoguchi.web.text;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.OpenCode;
import jp.madoguchi.terminal.messages.QualificationEntry;

/**
 * Words of the code lists of an answer (別紙5-1), {@code code.<list>.<code>} of the bundles. A code
 * that this release does not know is shown as it came, in any language.
 */
public final class CodeWords {
  /** The codes of each element that is coded, by the element's name; read from the types once. */
  static final Map<String, List<OpenCode>> LISTS;

  static {
    Map<String, List<OpenCode>> lists = new HashMap<>();
    collect(QualificationEntry.class, lists);
    LISTS = Map.copyOf(lists);
  }

  private CodeWords() {}

  /** The word of a code. */
  public static String of(OpenCode code, Words words) {
    return code.known() ? words.say(key(code)) : code.code();
  }

  /**
   * The text of an element of an answer, which is kept as it was read: the word where it is the
   * term of a code list, else the text itself.
   */
  public static String of(String element, String text, Words words) {
    return LISTS.getOrDefault(element, List.of()).stream()
        .filter(code -> code.label().equals(text))
        .findFirst()
        .map(code -> of(code, words))
        .orElse(text);
  }

  /** The word of a drug line's 診療識別, or the code as received. */
  public static String drugKind(String code, Locale locale) {
    String key = "drug.kind." + code;
    return BundleTexts.has(locale, key) ? BundleTexts.say(locale, key) : code;
  }

  static String key(OpenCode code) {
    return "code." + code.getClass().getSimpleName() + "." + code.code();
  }

  /** All codes that this release knows of the lists of an answer. */
  static Stream<OpenCode> known() {
    return LISTS.values().stream().flatMap(List::stream).distinct();
  }

  private static List<OpenCode> codes(Class<?> list) {
    return Stream.of(list.getFields())
        .filter(one -> Modifier.isStatic(one.getModifiers()) && one.getType() == list)
        .<OpenCode>map(
            one -> {
              try {
                return (OpenCode) one.get(null);
              } catch (IllegalAccessException impossible) {
                throw new IllegalStateException("public constant not readable", impossible);
              }
            })
        .toList();
  }

  private static void collect(Class<?> part, Map<String, List<OpenCode>> lists) {
    for (RecordComponent component : part.getRecordComponents()) {
      Class<?> type = itemType(component.getGenericType());
      if (OpenCode.class.isAssignableFrom(type)) {
        lists.put(component.getName(), codes(type));
      } else if (type.isRecord() && type != part) {
        collect(type, lists);
      }
    }
  }

  private static Class<?> itemType(Type type) {
    if (type instanceof ParameterizedType many) {
      return itemType(List.of(many.getActualTypeArguments()).get(0));
    }
    return (Class<?>) type;
  }
}
