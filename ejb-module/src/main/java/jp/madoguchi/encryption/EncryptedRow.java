package jp.madoguchi.encryption;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.Map;

/**
 * An entity with {@link Encrypted} fields. Its constructor ends with {@link #encrypt}, which leaves
 * them empty and their values in one encrypted column; what reads them asks {@link #opened}. Rows
 * of before are readable as they are until the re-encryption has taken them over.
 */
@MappedSuperclass
public abstract class EncryptedRow {
  private static final ClassValue<RowShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RowShape computeValue(Class<?> type) {
          return RowShape.of(type.asSubclass(EncryptedRow.class));
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
    RowShape shape = SHAPES.get(getClass());
    String content = RowEncryption.encrypted(contentPlace(), shape.values(this));
    if (content != null) {
      encrypted = content;
      dataKey = DataKeys.keyOf(content);
      shape.fill(this, Map.of());
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
    RowShape shape = SHAPES.get(getClass());
    EncryptedRow copy = shape.copied(this);
    shape.fill(copy, values);
    return type.cast(copy);
  }
}
