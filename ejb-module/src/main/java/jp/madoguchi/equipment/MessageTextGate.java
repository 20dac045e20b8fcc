package jp.madoguchi.equipment;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.madoguchi.facility.TwelveDigits;

/**
 * The gate of what the terminal sends (受信文の関所): a text of a message that may be a My Number (個人番号)
 * is left out before anything else reads the message, so that no table, page or record ever holds
 * it. Nothing else of the message changes. Names, addresses and sentences are read as what a person
 * writes, all other texts as they stand; identifiers of requests and answers, which have twelve
 * digits by themselves, are let through.
 */
public final class MessageTextGate {
  /** Stands for a text that was left out. */
  public static final String LEFT_OUT = "[***]";

  private static final Pattern WRITTEN_BY_PEOPLE =
      Pattern.compile("(.*([nN]ame|Kana|[aA]ddress|[mM]essage|Contents|Value))|text|usageN");
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Za-z.-]*");
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "arbitraryFileIdentifier",
          "arbitraryIdentifier",
          "fileIdentifier",
          "receptionNumber",
          "prescriptionId",
          "signId",
          "messageKey",
          "qualificationConfirmationKey",
          "accessCode",
          "itemCode");

  private final Set<String> leftOut = new TreeSet<>();

  private MessageTextGate() {}

  /**
   * A message as it may be taken in.
   *
   * @param message the same object where nothing had to be left out
   * @param leftOut names of the elements whose text was
   */
  public record PassedMessage<R>(R message, Set<String> leftOut) {
    @Override
    public String toString() {
      return "PassedMessage[" + leftOut + "]";
    }
  }

  /** Of a message, or of one person of a bulk result; a record. */
  public static <R> PassedMessage<R> of(R message) {
    MessageTextGate gate = new MessageTextGate();
    @SuppressWarnings("unchecked")
    R passed = (R) gate.passed("message", message);
    return new PassedMessage<>(passed, Set.copyOf(gate.leftOut));
  }

  /** A sentence of the terminal, such as that of an {@code .err} file; "" when it is left out. */
  public static String sentence(String text) {
    return TwelveDigits.typed(text) ? "" : text;
  }

  private Object passed(String element, Object value) {
    if (value instanceof String text) {
      return suspect(element, text) ? leaveOut(element) : text;
    }
    if (value instanceof List<?> many) {
      List<Object> passed = new ArrayList<>();
      many.forEach(one -> passed.add(passed(element, one)));
      return same(many, passed) ? many : passed.stream().filter(Objects::nonNull).toList();
    }
    return value instanceof Record part ? passedParts(element, part) : value;
  }

  private static boolean suspect(String element, String text) {
    if (IDENTIFIERS.contains(element) && IDENTIFIER.matcher(text).matches()) {
      return false;
    }
    if (element.equals("referenceNumber")) {
      return TwelveDigits.asPatientNumber(text);
    }
    return WRITTEN_BY_PEOPLE.matcher(element).matches()
        ? TwelveDigits.typed(text)
        : TwelveDigits.shown(text);
  }

  private String leaveOut(String element) {
    leftOut.add(element);
    return LEFT_OUT;
  }

  private Object passedParts(String element, Record part) {
    RecordComponent[] components = part.getClass().getRecordComponents();
    // a code, a day or a number of one text is called as the element it stands in
    boolean single = components.length == 1;
    Object[] before = new Object[components.length];
    Object[] after = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      before[i] = valueOf(part, components[i]);
      after[i] = passed(single ? element : components[i].getName(), before[i]);
    }
    if (same(Arrays.asList(before), Arrays.asList(after))) {
      return part;
    }
    return single ? null : madeAnew(part, components, after);
  }

  private static boolean same(List<?> before, List<?> after) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) != after.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Object valueOf(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("message record without readable component", impossible);
    }
  }

  private static Object madeAnew(Record part, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> canonical = part.getClass().getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (InvocationTargetException formOfItsOwn) {
      // a part that cannot be without the text goes as a whole
      return null;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("message record without its constructor", impossible);
    }
  }
}
