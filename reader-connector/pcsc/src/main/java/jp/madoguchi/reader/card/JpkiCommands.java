package jp.madoguchi.reader.card;

import java.util.Arrays;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;

/** The single commands of the JPKI application, in the short form that costs one exchange each. */
final class JpkiCommands {
  private static final int NO_DIAGNOSIS = 0x6F00;
  private static final int MORE_DATA = 0x61;
  private static final int WRONG_LE = 0x6C;
  private static final int LONGEST_READ = 256;
  private static final int MOST_PARTS = 256;

  private final CardChannel channel;

  JpkiCommands(CardChannel channel) {
    this.channel = channel;
  }

  /** Selects the application. The first command after power-up may fail once without meaning. */
  CardAnswer select() throws CardException {
    byte[] name = JpkiProfile.application();
    byte[] command = Arrays.copyOf(new byte[] {0, (byte) 0xA4, 4, 0x0C, 0x0A}, 5 + name.length);
    System.arraycopy(name, 0, command, 5, name.length);
    CardAnswer answer = send(command);
    return answer.status() == NO_DIAGNOSIS ? send(command) : answer;
  }

  /** Reads the beginning of a file, which becomes the current one. */
  CardAnswer read(int file, int length) throws CardException {
    return fetch(new byte[] {0, (byte) 0xB0, (byte) (0x80 | file), 0, le(length)});
  }

  /** Reads on in the current file. */
  CardAnswer readOn(int offset, int length) throws CardException {
    return fetch(new byte[] {0, (byte) 0xB0, (byte) (offset >> 8), (byte) offset, le(length)});
  }

  /** Asks for the PIN's state without spending an attempt. */
  CardAnswer askPin() throws CardException {
    return send(new byte[] {0, 0x20, 0, (byte) (0x80 | JpkiProfile.PIN_FILE)});
  }

  /** Spends an attempt. */
  CardAnswer verify(char[] pin) throws CardException {
    byte[] command = new byte[5 + pin.length];
    try {
      command[1] = 0x20;
      command[3] = (byte) (0x80 | JpkiProfile.PIN_FILE);
      command[4] = (byte) pin.length;
      for (int i = 0; i < pin.length; i++) {
        command[5 + i] = (byte) pin[i];
      }
      return send(command);
    } finally {
      Arrays.fill(command, (byte) 0);
    }
  }

  /** Lets the card sign a hash, after the PIN. */
  CardAnswer sign(byte[] hash) throws CardException {
    byte[] command = new byte[6 + hash.length];
    command[0] = (byte) 0x80;
    command[1] = 0x2A;
    command[2] = 2;
    command[3] = (byte) (0x80 | JpkiProfile.KEY_FILE);
    command[4] = (byte) hash.length;
    System.arraycopy(hash, 0, command, 5, hash.length);
    return fetch(command);
  }

  /** Sends a command to another application, and takes its whole answer. */
  CardAnswer ask(byte[] command) throws CardException {
    return fetch(command);
  }

  /**
   * Sends a command whose last byte is the length of the answer (Le). Only such a one may be sent
   * again with the length that the card asks for: the last byte of a VERIFY is a digit of the PIN.
   */
  private CardAnswer fetch(byte[] command) throws CardException {
    CardAnswer answer = send(command);
    if (answer.status() >> 8 != WRONG_LE) {
      return answer;
    }
    byte[] corrected = command.clone();
    corrected[corrected.length - 1] = (byte) answer.status();
    return send(corrected);
  }

  /**
   * Takes what protocol T=0 splits into several exchanges as one: so many as the longest answer of
   * ISO/IEC 7816-4 (65,536 bytes) may have, for a card that always has more would hold the reader.
   */
  private CardAnswer send(byte[] command) throws CardException {
    CardAnswer answer = exchange(command);
    for (int part = 0; answer.status() >> 8 == MORE_DATA; part++) {
      if (part == MOST_PARTS) {
        throw new CardException(CardOutcome.UNREADABLE, "the card's answer has no end");
      }
      CardAnswer rest = exchange(new byte[] {0, (byte) 0xC0, 0, 0, (byte) answer.status()});
      byte[] joined = Arrays.copyOf(answer.data(), answer.data().length + rest.data().length);
      System.arraycopy(rest.data(), 0, joined, answer.data().length, rest.data().length);
      answer = new CardAnswer(joined, rest.status());
    }
    return answer;
  }

  private CardAnswer exchange(byte[] command) throws CardException {
    byte[] raw = channel.transmit(command);
    if (raw.length < 2) {
      throw new CardException(CardOutcome.CARD_PULLED, "the card went away inside a command");
    }
    return CardAnswer.of(raw);
  }

  private static byte le(int length) {
    return (byte) (length >= LONGEST_READ ? 0 : length);
  }
}
