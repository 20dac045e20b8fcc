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
  /** The list of each element that is coded, by the element's name. */
  private static final Map<String, Class<?>> LISTS = new HashMap<>();

  static {
    collect(QualificationEntry.class);
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
    Class<?> list = LISTS.get(element);
    return list == null
        ? text
        : known(list)
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
    return LISTS.values().stream().distinct().flatMap(CodeWords::known);
  }

  private static Stream<OpenCode> known(Class<?> list) {
    return Stream.of(list.getFields())
        .filter(one -> Modifier.isStatic(one.getModifiers()) && one.getType() == list)
        .map(
            one -> {
              try {
                return (OpenCode) one.get(null);
              } catch (IllegalAccessException impossible) {
                throw new IllegalStateException("public constant not readable", impossible);
              }
            });
  }

  private static void collect(Class<?> part) {
    for (RecordComponent component : part.getRecordComponents()) {
      Class<?> type = itemType(component.getGenericType());
      if (OpenCode.class.isAssignableFrom(type)) {
        LISTS.put(component.getName(), type);
      } else if (type.isRecord() && type != part) {
        collect(type);
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
