package jp.madoguchi.encryption;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entity with {@link Encrypted} fields. Its constructor ends with {@link #encrypt}, which leaves
 * them empty and their values in one encrypted column; what reads them asks {@link #opened}. Rows
 * of before are readable as they are until the re-encryption has taken them over.
 */
@MappedSuperclass
public abstract class EncryptedRow {
  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          List<Field> own = new ArrayList<>();
          for (Field field : type.getDeclaredFields()) {
            // what the provider weaves in belongs to the managed row
            if (!Modifier.isStatic(field.getModifiers())
                && !field.getName().startsWith("_persistence")) {
              field.setAccessible(true);
              own.add(field);
            }
          }
          return own;
        }
      };

  private String encrypted;

  /** Number of the key; null in a row that is not encrypted. */
  @Column(name = "data_key")
  private Integer dataKey;

  @Transient private Map<String, String> values;

  /** Where the row's content belongs; made of what never changes. */
  protected abstract RowPlace contentPlace();

  /** Moves the values of the encrypted fields into the content; does nothing without keys. */
  protected final void encrypt() {
    Map<String, Object> readable = new LinkedHashMap<>();
    for (Field field : secret()) {
      readable.put(column(field), get(field, this));
    }
    String content = RowEncryption.encrypted(contentPlace(), readable);
    if (content != null) {
      encrypted = content;
      dataKey = DataKeys.keyOf(content);
      secret().forEach(field -> set(field, this, null));
    }
  }

  /** The row with its values: itself, or a copy that nobody stores. */
  protected final <R extends EncryptedRow> R opened(Class<R> type) {
    if (encrypted == null) {
      return type.cast(this);
    }
    if (values == null) {
      values = RowEncryption.opened(contentPlace(), encrypted);
    }
    // what is not encrypted may have changed since
    EncryptedRow copy = made(getClass());
    FIELDS.get(getClass()).forEach(field -> set(field, copy, get(field, this)));
    for (Field field : secret()) {
      set(field, copy, typed(field.getType(), values.get(column(field))));
    }
    return type.cast(copy);
  }

  private List<Field> secret() {
    return FIELDS.get(getClass()).stream()
        .filter(field -> field.isAnnotationPresent(Encrypted.class))
        .toList();
  }

  private static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column == null || column.name().isEmpty() ? field.getName() : column.name();
  }

  private static Object typed(Class<?> type, String value) {
    return value != null && type == LocalDate.class ? LocalDate.parse(value) : value;
  }

  private static EncryptedRow made(Class<? extends EncryptedRow> type) {
    try {
      Constructor<? extends EncryptedRow> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", impossible);
    }
  }

  private static Object get(Field field, Object of) {
    try {
      return field.get(of);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void set(Field field, Object of, Object value) {
    try {
      field.set(of, value);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
