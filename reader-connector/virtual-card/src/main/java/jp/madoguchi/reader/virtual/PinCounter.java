package jp.madoguchi.reader.virtual;

import java.util.Arrays;

/** A PIN of the card with its attempts. Not thread-safe; the card guards it. */
final class PinCounter {
  private final byte[] pin;
  private final int attempts;
  private int left;
  private boolean verified;

  PinCounter(byte[] pin, int attempts, boolean blocked) {
    this.pin = pin.clone();
    this.attempts = attempts;
    this.left = blocked ? 0 : attempts;
  }

  /** The status word for this attempt; the one that exhausts the counter still counts down. */
  int verify(byte[] candidate) {
    if (left == 0) {
      return StatusWord.PIN_BLOCKED;
    }
    verified = Arrays.equals(pin, candidate);
    left = verified ? attempts : left - 1;
    return verified ? StatusWord.OK : StatusWord.TRIES_LEFT + left;
  }

  int askStatus() {
    return StatusWord.TRIES_LEFT + left;
  }

  boolean verified() {
    return verified;
  }

  int left() {
    return left;
  }

  void forget() {
    verified = false;
  }
}
