package jp.madoguchi.reader.adapter.remote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.desk.DeskReaders;
import jp.madoguchi.reader.pcsc.ReaderEvents;
import jp.madoguchi.reader.virtual.JpkiCard;

/** A desk's readers without a PC/SC service: the agent and the virtual cards are the real ones. */
final class MemoryReaders implements DeskReaders {
  private final Map<ReaderName, MemoryCard> cards = new LinkedHashMap<>();
  private ReaderEvents listener = events -> {};

  MemoryReaders(String... names) {
    for (String name : names) {
      cards.put(new ReaderName(name), null);
    }
  }

  @Override
  public synchronized void watch(ReaderEvents newListener) {
    listener = newListener;
    List<ReaderEvent> present = new ArrayList<>();
    cards.forEach(
        (reader, card) -> {
          present.add(new ReaderStateChanged(reader, Instant.now(), ReaderState.UP, ""));
          if (card != null) {
            present.add(new CardInserted(reader, Instant.now()));
          }
        });
    listener.announce(present);
  }

  synchronized void put(String reader, JpkiCard card) {
    ReaderName name = new ReaderName(reader);
    cards.put(name, new MemoryCard(card));
    listener.announce(List.of(new CardInserted(name, Instant.now())));
  }

  synchronized void remove(String reader) {
    ReaderName name = new ReaderName(reader);
    MemoryCard card = cards.put(name, null);
    if (card != null) {
      card.pull();
      listener.announce(List.of(new CardRemoved(name, Instant.now())));
    }
  }

  synchronized boolean hasCard(String reader) {
    return cards.get(new ReaderName(reader)) != null;
  }

  @Override
  public synchronized TakenCard take(ReaderName reader) throws CardException {
    MemoryCard card = cards.get(reader);
    if (card == null) {
      throw new CardException(CardOutcome.NO_CARD, "no card");
    }
    return card.take();
  }

  @Override
  public void powerOff(ReaderName reader) {
    throw new IllegalStateException("a card in memory is always powered off at once");
  }

  @Override
  public synchronized void close() {
    listener = events -> {};
  }
}
