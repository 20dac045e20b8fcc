package jp.madoguchi.reception.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.PartStatus;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.reception.PartTile;
import jp.madoguchi.reception.PartTile.BoardPart;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.SessionState;

/**
 * How the centre is (センター): a part that has failed is down, and one that was asked and says nothing
 * is silent, long before the time limit of an inquiry makes a failure of it. Setting: {@code
 * madoguchi.centre.silentSeconds}.
 */
final class CentreSilence {
  private static final int DEFAULT_SECONDS = 30;

  private final EquipmentState facility;
  private final Instant oldestQuestion;

  /**
   * @param oldestQuestion when the oldest question was asked that has no answer yet, or null
   */
  CentreSilence(EquipmentState facility, Instant oldestQuestion) {
    this.facility = facility;
    this.oldestQuestion = oldestQuestion;
  }

  /** As the strip of the board says it, for whoever has not counted the day ({@link DayTally}). */
  static PartCondition of(EntityManager em, EquipmentState facility, Instant now) {
    Instant oldest =
        em.createQuery(
                "select min(s.changedAt) from Session s where s.state = :querying"
                    + " and s.businessDay = :day",
                Instant.class)
            .setParameter("querying", SessionState.QUERYING)
            .setParameter("day", SessionBook.day(now))
            .getSingleResult();
    return new CentreSilence(facility, oldest).centre(now);
  }

  /** All parts as the board shows them. */
  List<PartTile> parts(Instant now) {
    return facility.parts().stream().map(part -> tile(part, now)).toList();
  }

  PartCondition centre(Instant now) {
    return parts(now).stream()
        .filter(part -> part.part() == BoardPart.CENTRE)
        .map(PartTile::condition)
        .findFirst()
        .orElse(PartCondition.UNKNOWN);
  }

  private PartTile tile(PartStatus part, Instant now) {
    BoardPart shown = BoardPart.valueOf(part.part().name());
    if (!part.up()) {
      return new PartTile(shown, PartCondition.DOWN, part.since(), part.detail());
    }
    if (shown != BoardPart.CENTRE) {
      return new PartTile(shown, PartCondition.UP, part.since(), part.detail());
    }
    return silentSince(now)
        .map(since -> new PartTile(shown, PartCondition.SILENT, since, ""))
        .orElse(
            new PartTile(
                shown,
                part.since() == null ? PartCondition.UNKNOWN : PartCondition.UP,
                part.since(),
                part.detail()));
  }

  /** When the oldest question was asked that is unanswered for longer than is usual. */
  private Optional<Instant> silentSince(Instant now) {
    int seconds = Settings.number("centre.silentSeconds", DEFAULT_SECONDS, 1, 3600);
    return Optional.ofNullable(oldestQuestion)
        .filter(asked -> asked.isBefore(now.minus(Duration.ofSeconds(seconds))));
  }
}
