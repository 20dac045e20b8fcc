package jp.madoguchi.reader.desk;

import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.ReaderEvents;

/** The readers of a desk. */
public interface DeskReaders extends AutoCloseable {

  /** Tells what happens from now on, after the present state; called once. */
  void watch(ReaderEvents listener);

  /** Takes the card on a reader exclusively. */
  TakenCard take(ReaderName reader) throws CardException;

  /** Powers the card on a reader off as soon as that is possible; returns at once. */
  void powerOff(ReaderName reader);

  /** Ends the watch. */
  @Override
  void close();
}
