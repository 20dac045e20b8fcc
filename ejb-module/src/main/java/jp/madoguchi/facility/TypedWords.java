package jp.madoguchi.facility;

/**
 * Words that a person typed, and whether that person says that what reads as a My Number (個人番号) in
 * them is none: 「止めて確認」 of clinical data §6.7. Only such words may be kept, and only where they can
 * be changed or taken away again; who says so is recorded where they are kept.
 *
 * @param text as typed, or null
 * @param noMyNumber whether the person was stopped, and says that it is no My Number
 */
public record TypedWords(String text, boolean noMyNumber) {
  /** Words that nobody was asked about. */
  public static TypedWords of(String text) {
    return new TypedWords(text, false);
  }

  /** Words after the person was stopped and asked. */
  public static TypedWords confirmed(String text) {
    return new TypedWords(text, true);
  }

  /** Without what surrounds them; never null. */
  public String stripped() {
    return text == null ? "" : text.strip();
  }

  /** Whether they may not be kept. */
  public boolean mayBeMyNumber() {
    return !noMyNumber && TwelveDigits.typed(text);
  }

  /** Whether they are kept only because of what the person says, which is to be recorded. */
  public boolean keptOnSayingSo() {
    return noMyNumber && TwelveDigits.typed(text);
  }

  @Override
  public String toString() {
    return "TypedWords[***]";
  }
}
