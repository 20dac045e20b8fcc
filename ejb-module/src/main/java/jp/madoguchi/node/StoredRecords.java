package jp.madoguchi.node;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records as one text of the database: {@code {"v":1,"all":[{"name":"…"}]}}. A value has the name
 * of its component, so that a record may be reordered and extended: a name the record has no more
 * is passed over, and one the text lacks is empty. A component is a text, a truth value, a date, a
 * constant of an enum, a record of one text, or a value with {@code text()} and {@code read(text)}.
 */
public final class StoredRecords {
  /** Raised when the meaning of a name changes; the reader then tells the two apart. */
  private static final int VERSION = 1;

  private static final String VERSION_NAME = "v";
  private static final String ALL = "all";
  private static final Jsonb JSON = JsonbBuilder.create();

  private StoredRecords() {}

  /** Empty components are left out. */
  public static String written(List<? extends Record> all) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put(VERSION_NAME, VERSION);
    text.put(ALL, all.stream().map(StoredRecords::values).toList());
    return JSON.toJson(text);
  }

  /** {@link IllegalStateException} when a later release wrote it. */
  public static <R extends Record> List<R> read(Class<R> type, String written) {
    Map<?, ?> text = JSON.fromJson(written, Map.class);
    if (!(text.get(VERSION_NAME) instanceof Number version) || version.intValue() != VERSION) {
      throw new IllegalStateException("stored by another release: " + type.getSimpleName());
    }
    List<R> all = new ArrayList<>();
    for (Object values : (List<?>) text.get(ALL)) {
      all.add(of(type, (Map<?, ?>) values));
    }
    return all;
  }

  /** A record of values by name: texts as they are stored, or truth values. */
  public static <R extends Record> R of(Class<R> type, Map<?, ?> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = typed(types[i], values.get(components[i].getName()));
    }
    return made(type, types, arguments);
  }

  private static Map<String, Object> values(Record one) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      Object value = plain(value(one, component));
      if (value != null) {
        values.put(component.getName(), value);
      }
    }
    return values;
  }

  private static Object plain(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Record wrapped) {
      return wrapped.getClass().getRecordComponents().length == 1
          ? value(wrapped, wrapped.getClass().getRecordComponents()[0])
          : called(wrapped.getClass(), "text", wrapped);
    }
    return value instanceof LocalDate ? value.toString() : value;
  }

  private static Object typed(Class<?> type, Object stored) {
    if (type == boolean.class) {
      return stored != null && Boolean.parseBoolean(stored.toString());
    }
    if (stored == null) {
      return null;
    }
    String text = stored.toString();
    if (type == String.class) {
      return text;
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (type.isEnum()) {
      return constant(type, text);
    }
    return type.getRecordComponents().length == 1
        ? made(type, new Class<?>[] {String.class}, new Object[] {text})
        : ((Optional<?>) called(type, "read", null, text)).orElse(null);
  }

  private static Object called(Class<?> type, String method, Object on, Object... arguments) {
    try {
      return arguments.length == 0
          ? type.getMethod(method).invoke(on)
          : type.getMethod(method, String.class).invoke(on, arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getSimpleName() + " has no " + method, impossible);
    }
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException(type.getSimpleName() + " has no " + name);
  }

  private static <T> T made(Class<T> type, Class<?>[] types, Object[] arguments) {
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", impossible);
    }
  }

  private static Object value(Record one, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(one);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record without readable component", impossible);
    }
  }
}
