package jp.madoguchi.reader.card;

import jp.madoguchi.reader.api.CardException;

/** A card that is held exclusively, whatever carries the commands to it. */
public interface CardChannel {

  /**
   * Sends a command that {@link CommandGate} lets pass.
   *
   * @return data and status word, at least two bytes
   * @throws CardException when card, reader or service is gone or does not answer in time
   */
  byte[] transmit(byte[] command) throws CardException;

  /** Takes the card's power away for a moment, so that it forgets a verified PIN. */
  void powerCycle() throws CardException;

  /** As {@link TakenCard#release()}. */
  boolean release();
}
