package jp.madoguchi.terminal.messages;

/**
 * Builds one record of a message element by element, for types with more elements than a
 * constructor can be read with. Used where results are made: virtual terminals and tests.
 *
 * <pre>{@code
 * Draft.of(QualificationEntry.class).set("Name", "試験　太郎").set("Birthdate", "19680415").build()
 * }</pre>
 *
 * @param <R> the record built
 */
public final class Draft<R extends Record> {
  private final Class<R> type;
  private final RecordLayout layout;
  private final Object[] values;

  private Draft(Class<R> type, MessageFamily family) {
    this.type = type;
    this.layout = RecordLayout.of(type);
    this.values = layout.emptyValues(family);
  }

  /** A record without elements. */
  public static <R extends Record> Draft<R> of(Class<R> type) {
    return new Draft<>(type, null);
  }

  /** A message of a type that several families share, without elements. */
  public static <R extends Record> Draft<R> of(Class<R> type, MessageFamily family) {
    return new Draft<>(type, family);
  }

  /**
   * Sets an element that may stand once.
   *
   * @param element name of the element
   * @param value a text, or a value of the element's type; null or blank for none
   * @throws IllegalArgumentException when the record has no such element
   */
  public Draft<R> set(String element, Object value) {
    Slot slot = slot(element, false);
    values[slot.index()] = valueOf(slot, value);
    return this;
  }

  /**
   * Adds an item to a list.
   *
   * @param element name of the list's element
   * @param item a text, or a value of the item's type
   * @throws IllegalArgumentException when the record has no such list
   */
  public Draft<R> add(String element, Object item) {
    Slot slot = slot(element, true);
    RecordLayout.list(values, slot.index()).add(valueOf(slot, item));
    return this;
  }

  /** The record as drafted so far. */
  public R build() {
    return type.cast(layout.build(values.clone()));
  }

  private Slot slot(String element, boolean list) {
    Slot slot = layout.slot(element);
    if (slot == null || slot.list() != list) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " has no " + (list ? "list " : "element ") + element);
    }
    return slot;
  }

  private static Object valueOf(Slot slot, Object value) {
    if (value instanceof String text && slot.value() != null) {
      return text.isBlank() ? null : slot.value().apply(text);
    }
    return value;
  }
}
