package jp.madoguchi.reader.pcsc;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A connection to the PC/SC service of this machine, whatever carries it: the service's own
 * protocol or the platform's library. What goes wrong means the same in each: a {@link
 * PcscException} is an answer and the connection still stands; an {@link IOException} ends it.
 *
 * <p>Every call but {@link #awaitChange()} is timed; when time is up the connection is closed and a
 * {@link PcscTimeoutException} thrown.
 */
public interface PcscConnection extends Closeable {

  /** Whether the connection still stands, as far as is known without asking. */
  boolean isOpen();

  /**
   * Takes the card on a reader, so that no other program can reach it.
   *
   * @return the card, for the other calls
   */
  Handle take(String reader) throws IOException, PcscException;

  /** Takes the card's power away and gives it back: the card forgets a verified PIN. */
  Handle powerCycle(Handle card) throws IOException, PcscException;

  /** Powers the card off and gives it back. */
  void release(Handle card) throws IOException, PcscException;

  /**
   * Gives back a card that has been pulled away. Powering it off would make pcscd note that no card
   * is there without telling its own watch, which then overlooks a card that is put down within its
   * next look (400 ms): the reader would be deaf until that one is taken away again.
   */
  void leave(Handle card) throws IOException, PcscException;

  /**
   * Sends a command to the card.
   *
   * @return data and status word; empty when the card went away inside the command
   * @throws SecurityException when the command is not one that a card may be sent
   */
  byte[] transmit(Handle card, byte[] command) throws IOException, PcscException;

  /** The readers as they are now; from here on {@link #awaitChange()} notices a change. */
  List<ReaderSlot> readersAndWatch() throws IOException;

  /** Blocks until something may have changed at a reader, or {@link #stopWaiting()}, or the end. */
  void awaitChange() throws IOException;

  /** Ends {@link #awaitChange()} of another thread soon, if the service is alive. */
  void stopWaiting() throws IOException;

  /**
   * A card that this connection holds.
   *
   * @param number the service's number for it
   * @param protocol T=0 (1) or T=1 (2)
   */
  record Handle(long number, int protocol) {}
}
