package jp.madoguchi.terminal.messages;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How a record stands in XML: each component is the element of the same name, in the order of the
 * components. Read once per type from the record's declaration, so that the declaration is the only
 * place where a layout is written down.
 */
final class RecordLayout {
  private static final ClassValue<RecordLayout> LAYOUTS =
      new ClassValue<>() {
        @Override
        protected RecordLayout computeValue(Class<?> type) {
          return new RecordLayout(type.asSubclass(Record.class));
        }
      };

  private final Class<? extends Record> type;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<String, Slot> byElement = new HashMap<>();
  private final int size;
  private final MethodHandle constructor;
  private final int[] lists;
  private int familyIndex = -1;
  private MethodHandle unknownAccessor;

  private RecordLayout(Class<? extends Record> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    this.size = components.length;
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Class<?>[] types = new Class<?>[size];
      for (int i = 0; i < size; i++) {
        types[i] = components[i].getType();
        add(lookup, components[i], i);
      }
      constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, size)
              .asType(MethodType.methodType(Record.class, Object[].class));
      lists = IntStream.range(0, size).filter(i -> types[i] == List.class).toArray();
    } catch (IllegalAccessException | NoSuchMethodException impossible) {
      throw new IllegalStateException(type + " is not a record of this package", impossible);
    }
  }

  static RecordLayout of(Class<? extends Record> type) {
    return LAYOUTS.get(type);
  }

  /** The elements in the order in which they are written. */
  List<Slot> slots() {
    return slots;
  }

  /** The place of an element, or null when the record has none for it. */
  Slot slot(String element) {
    return byElement.get(element);
  }

  Object[] emptyValues(MessageFamily family) {
    Object[] values = new Object[size];
    if (familyIndex >= 0) {
      values[familyIndex] = family;
    }
    return values;
  }

  List<UnknownElement> unknown(Object[] values) {
    return list(values, size - 1);
  }

  /** The list at a place of a record in the making; most lists stay empty and are never made. */
  @SuppressWarnings("unchecked")
  static <T> List<T> list(Object[] values, int index) {
    if (values[index] == null) {
      values[index] = new ArrayList<>(2);
    }
    return (List<T>) values[index];
  }

  @SuppressWarnings("unchecked")
  List<UnknownElement> unknown(Record value) {
    try {
      return (List<UnknownElement>) unknownAccessor.invoke(value);
    } catch (RuntimeException | Error unchecked) {
      throw unchecked;
    } catch (Throwable checked) {
      throw new IllegalStateException("a record component cannot be read", checked);
    }
  }

  /** The text of a value as it stands in the message. */
  static String textOf(Object value) {
    if (value instanceof OpenCode code) {
      return code.code();
    } else if (value instanceof MessageDate date) {
      return date.text();
    } else if (value instanceof MessageMonth month) {
      return month.text();
    } else if (value instanceof MessageTimestamp timestamp) {
      return timestamp.text();
    }
    return (String) value;
  }

  boolean isEmpty(Object[] values) {
    for (int i = 0; i < size; i++) {
      if (i != familyIndex
          && values[i] != null
          && !(values[i] instanceof List<?> list && list.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  Record build(Object[] values) {
    for (int index : lists) {
      if (values[index] == null) {
        values[index] = List.of();
      }
    }
    try {
      return (Record) constructor.invokeExact(values);
    } catch (RuntimeException | Error unchecked) {
      throw unchecked;
    } catch (Throwable checked) {
      throw new IllegalStateException(type + " cannot be built", checked);
    }
  }

  private void add(MethodHandles.Lookup lookup, RecordComponent component, int index)
      throws IllegalAccessException, NoSuchMethodException {
    Class<?> raw = component.getType();
    if (raw == MessageFamily.class) {
      familyIndex = index;
      return;
    }
    if (index == size - 1) {
      unknownAccessor = lookup.unreflect(component.getAccessor());
      return; // unknownElements, always last
    }
    boolean list = raw == List.class;
    Class<?> content =
        list
            ? (Class<?>)
                ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
            : raw;
    ListElement shape = component.getAnnotation(ListElement.class);
    boolean text = content == String.class || isTextValue(content);
    Slot slot =
        new Slot(
            index,
            shape == null ? elementName(component.getName()) : shape.wrapper(),
            shape == null ? null : shape.item(),
            list,
            shape == null || shape.writeWrapper(),
            text ? valueOf(lookup, content) : null,
            text ? null : of(content.asSubclass(Record.class)),
            lookup.unreflect(component.getAccessor()));
    slots.add(slot);
    byElement.put(slot.element(), slot);
    if (shape != null && !shape.item().isEmpty()) {
      byElement.put(shape.item(), slot);
    }
  }

  private static boolean isTextValue(Class<?> content) {
    return OpenCode.class.isAssignableFrom(content)
        || content == MessageDate.class
        || content == MessageMonth.class
        || content == MessageTimestamp.class;
  }

  private static Function<String, Object> valueOf(MethodHandles.Lookup lookup, Class<?> content)
      throws IllegalAccessException, NoSuchMethodException {
    if (content == String.class) {
      return text -> text;
    }
    MethodHandle maker =
        lookup
            .findConstructor(content, MethodType.methodType(void.class, String.class))
            .asType(MethodType.methodType(Object.class, String.class));
    return text -> {
      try {
        return maker.invokeExact(text);
      } catch (RuntimeException | Error unchecked) {
        throw unchecked;
      } catch (Throwable checked) {
        throw new IllegalStateException(content + " cannot be made", checked);
      }
    };
  }

  private static String elementName(String component) {
    return switch (component) {
      case "header" -> "MessageHeader";
      case "body" -> "MessageBody";
      default -> Character.toUpperCase(component.charAt(0)) + component.substring(1);
    };
  }
}
