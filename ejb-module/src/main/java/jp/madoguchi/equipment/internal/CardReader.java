package jp.madoguchi.equipment.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderDescription;
import jp.madoguchi.equipment.ReaderStatus;
import jp.madoguchi.node.RowUnlessThere;

/** A card reader and its condition. */
@Entity
@Table(name = "card_reader")
@Cacheable(false)
class CardReader {
  private static final int CIRCLED = 20;

  @Id
  @Column(name = "reader_key")
  private String key;

  @Column(name = "reader_number")
  private int number;

  private boolean face;
  private String label;
  private String place;
  private String model;
  private String desk;

  @Column(name = "number_set")
  private boolean numberSet;

  @Enumerated(EnumType.STRING)
  @Column(name = "reader_condition")
  private ReaderCondition condition;

  @Column(name = "since_at")
  private Instant since;

  private String detail;

  protected CardReader() {}

  CardReader(String key, int number, boolean face, Instant at) {
    this.key = key;
    this.number = number;
    this.face = face;
    this.label = label(number(), face);
    this.condition = ReaderCondition.IDLE;
    this.since = at;
  }

  /** Whether this call wrote it; its number is lost otherwise, which leaves a gap in the labels. */
  boolean insertUnlessThere(EntityManager em) {
    return RowUnlessThere.insert(
        em,
        "insert into card_reader (reader_key, reader_number, face, label, reader_condition,"
            + " since_at) values (?, ?, ?, ?, ?, ?)",
        key,
        number,
        face,
        label,
        condition,
        since);
  }

  /**
   * Its number at the desk: what an administrator set, else what its name says, else in which order
   * it was first used.
   */
  int number() {
    return numberSet ? number : ReaderNameRule.number(key, face).orElse(number);
  }

  private String desk() {
    return desk == null ? ReaderNameRule.desk(key).orElse(null) : desk;
  }

  /**
   * ① to ⑳ for a face reader, then plain numbers; ❶ to ⓴ for a plain reader, then {@code ●21}: the
   * first of either kind stands at a desk, and both are on the board.
   */
  static String label(int number, boolean face) {
    if (number > CIRCLED) {
      return face ? Integer.toString(number) : "●" + number;
    }
    if (face) {
      return String.valueOf((char) ('①' + number - 1));
    }
    return String.valueOf((char) (number <= 10 ? '❶' + number - 1 : '⓫' + number - 11));
  }

  /** Takes a newer condition; says whether anything changed. */
  boolean change(ReaderCondition next, Instant at, String why) {
    if (at.isBefore(since) || next == condition) {
      return false;
    }
    condition = next;
    since = at;
    detail = why;
    return true;
  }

  void used(Instant at) {
    if (at.isAfter(since)) {
      since = at;
    }
  }

  /** What an administrator says of it; null where nothing is said. */
  void describe(ReaderDescription said) {
    place = said.place();
    model = said.model();
    desk = said.desk();
    numberSet = said.number() != null;
    if (numberSet) {
      number = said.number();
    }
    label = label(number(), face);
  }

  String model() {
    return model == null ? ReaderNameRule.model(key, face).orElse(null) : model;
  }

  /** What was said of it. */
  ReaderDescription description() {
    return new ReaderDescription(numberSet ? number : null, place, model, desk);
  }

  String key() {
    return key;
  }

  String label() {
    return label(number(), face);
  }

  /** Stopped, whatever it was, when it hangs at a server that is gone. */
  ReaderStatus statusAmong(Set<String> goneServers) {
    Optional<String> server = ReaderLinesBean.server(key).filter(goneServers::contains);
    return server.isEmpty()
        ? status()
        : new ReaderStatus(
            key,
            face,
            number(),
            label(),
            place,
            desk(),
            ReaderCondition.STOPPED,
            since,
            server.get());
  }

  ReaderStatus status() {
    return new ReaderStatus(key, face, number(), label(), place, desk(), condition, since, detail);
  }
}
