package jp.madoguchi.reader.virtual;

import java.math.BigInteger;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A card of the demo. Its key is made when the card is put on a reader for the first time. */
public final class VirtualCard {
  private final String id;
  private final String label;
  private final CardState state;
  private final BigInteger serial;
  private final Instant notAfter;
  private final Supplier<JpkiCard> maker;
  private JpkiCard card;

  VirtualCard(
      String id,
      String label,
      CardState state,
      BigInteger serial,
      Instant notAfter,
      Supplier<JpkiCard> maker) {
    this.id = id;
    this.label = label;
    this.state = state;
    this.serial = serial;
    this.notAfter = notAfter;
    this.maker = maker;
  }

  /** The (invented) person in the virtual terminal's population, for example {@code P0001}. */
  public String id() {
    return id;
  }

  /** The person's number in the virtual population, when the card is a person's. */
  public OptionalInt person() {
    return id.matches("P\\d+")
        ? OptionalInt.of(Integer.parseInt(id.substring(1)))
        : OptionalInt.empty();
  }

  /** What the demo's page calls the card. */
  public String label() {
    return label;
  }

  /** What is the matter with it. */
  public CardState state() {
    return state;
  }

  /** Serial number of its certificate. */
  public BigInteger serial() {
    return serial;
  }

  /** The last instant at which its certificate is valid. */
  public Instant notAfter() {
    return notAfter;
  }

  /** The card itself. */
  public synchronized JpkiCard card() {
    if (card == null) {
      card = maker.get();
    }
    return card;
  }

  /** Whether it is that card. */
  public synchronized boolean is(JpkiCard other) {
    return card != null && card == other;
  }
}
