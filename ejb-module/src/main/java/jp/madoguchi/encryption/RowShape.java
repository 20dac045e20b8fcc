package jp.madoguchi.encryption;

import jakarta.persistence.Column;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a class of rows is made of, looked up once: a history has thousands of rows.
 *
 * @param maker its constructor without arguments
 * @param plain what stands in the row as it is
 * @param secret what stands in the row's content
 */
record RowShape(Constructor<? extends EncryptedRow> maker, List<Field> plain, List<Secret> secret) {
  /** A field whose value stands in the content under its column. */
  private record Secret(Field field, String column, boolean day) {
    static Secret of(Field field) {
      Column column = field.getAnnotation(Column.class);
      return new Secret(
          field,
          column == null || column.name().isEmpty() ? field.getName() : column.name(),
          field.getType() == LocalDate.class);
    }
  }

  static RowShape of(Class<? extends EncryptedRow> type) {
    List<Field> plain = new ArrayList<>();
    List<Secret> secret = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      // what the provider weaves in belongs to the managed row
      if (Modifier.isStatic(field.getModifiers()) || field.getName().startsWith("_persistence")) {
        continue;
      }
      field.setAccessible(true);
      if (field.isAnnotationPresent(Encrypted.class)) {
        secret.add(Secret.of(field));
      } else {
        plain.add(field);
      }
    }
    try {
      Constructor<? extends EncryptedRow> maker = type.getDeclaredConstructor();
      maker.setAccessible(true);
      return new RowShape(maker, List.copyOf(plain), List.copyOf(secret));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", impossible);
    }
  }

  /** What is to be encrypted, by column. */
  Map<String, Object> values(EncryptedRow row) {
    try {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Secret one : secret) {
        values.put(one.column(), one.field().get(row));
      }
      return values;
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Another row with what is not encrypted. */
  EncryptedRow copied(EncryptedRow row) {
    try {
      EncryptedRow copy = maker.newInstance();
      for (Field field : plain) {
        field.set(copy, field.get(row));
      }
      return copy;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          row.getClass().getSimpleName() + " cannot be made", impossible);
    }
  }

  /** Puts the values into the row; a column without a value is empty. */
  void fill(EncryptedRow row, Map<String, String> values) {
    try {
      for (Secret one : secret) {
        String value = values.get(one.column());
        one.field().set(row, value != null && one.day() ? LocalDate.parse(value) : value);
      }
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
