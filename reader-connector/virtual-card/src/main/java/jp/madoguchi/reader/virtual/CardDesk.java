package jp.madoguchi.reader.virtual;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The cards and the readers of the demo, and which lies on which. */
public final class CardDesk {
  private final CardDeck deck;
  private final List<VirtualReader> readers;

  public CardDesk(CardDeck deck, List<VirtualReader> readers) {
    this.deck = deck;
    this.readers = List.copyOf(readers);
  }

  /** The cards. */
  public CardDeck deck() {
    return deck;
  }

  /** The readers. */
  public List<VirtualReader> readers() {
    return readers;
  }

  /**
   * Puts a card on a reader. A card that lies on another reader is taken from there first.
   *
   * @param reader full name, or the number of the reader, 1 is the first
   * @throws NoSuchElementException when card or reader is unknown
   * @throws IllegalStateException when another card lies there
   */
  public synchronized void put(String card, String reader) {
    VirtualReader place = reader(reader);
    VirtualCard chosen =
        deck.card(card).orElseThrow(() -> new NoSuchElementException("no card " + card));
    if (place.card().isPresent()) {
      throw new IllegalStateException("a card already lies on " + place.name());
    }
    readerOf(chosen).ifPresent(VirtualReader::remove);
    place.put(chosen.card());
  }

  /**
   * Takes the card from a reader; harmless when none lies there.
   *
   * @throws NoSuchElementException when the reader is unknown
   */
  public synchronized void remove(String reader) {
    reader(reader).remove();
  }

  /** The reader on which the card lies. */
  public Optional<VirtualReader> readerOf(VirtualCard card) {
    return readers.stream().filter(r -> r.card().filter(card::is).isPresent()).findAny();
  }

  VirtualReader reader(String nameOrNumber) {
    for (int i = 0; i < readers.size(); i++) {
      VirtualReader reader = readers.get(i);
      if (reader.name().equals(nameOrNumber) || Integer.toString(i + 1).equals(nameOrNumber)) {
        return reader;
      }
    }
    throw new NoSuchElementException("no reader " + nameOrNumber);
  }
}
