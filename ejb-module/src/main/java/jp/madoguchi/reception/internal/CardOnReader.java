package jp.madoguchi.reception.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whether the card lies on the plain reader, and was forgotten there (取り忘れ). */
@Embeddable
class CardOnReader {
  @Column(name = "card_present")
  private boolean present;

  @Column(name = "card_left")
  private boolean left;

  @Column(name = "card_left_ever")
  private boolean leftEver;

  protected CardOnReader() {}

  void placed() {
    present = true;
  }

  void leftBehind() {
    left = true;
    leftEver = true;
  }

  void removed() {
    present = false;
    left = false;
  }

  boolean isPresent() {
    return present;
  }

  boolean isLeft() {
    return left;
  }
}
