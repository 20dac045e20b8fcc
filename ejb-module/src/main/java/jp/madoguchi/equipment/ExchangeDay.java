package jp.madoguchi.equipment;

import java.time.Instant;
import java.util.List;

/**
 * The exchange of today (calendar day of Asia/Tokyo).
 *
 * @param reachable false when the connector did not answer; the lists are empty then
 * @param families per terminal and family, in the order of the names
 * @param quarantined files put aside, oldest first
 * @param folders every folder of every terminal and the durable store
 */
public record ExchangeDay(
    boolean reachable,
    List<Family> families,
    List<PutAside> quarantined,
    List<FolderState> folders) {

  public ExchangeDay {
    families = List.copyOf(families);
    quarantined = List.copyOf(quarantined);
    folders = List.copyOf(folders);
  }

  /**
   * Counts of one family of messages.
   *
   * @param name as in the file name: {@code OQSsiquc01}, face results {@code OQSsiquc01_face}
   * @param kind the family without its phase, {@code OQSsiquc}; {@code FACE} for face results,
   *     {@code UNKNOWN} when the name tells none
   */
  public record Family(
      String terminal,
      String name,
      String kind,
      long captured,
      long delivered,
      long waiting,
      long quarantined,
      long refused,
      long duplicates) {}

  /**
   * A file in quarantine.
   *
   * @param key by which it is put back
   * @param japanese why, for a person
   * @param english the same in English
   */
  public record PutAside(
      String key, String terminal, String fileName, Instant at, String japanese, String english) {}

  /**
   * A folder.
   *
   * @param part name of the connector's part, {@code FACE_FOLDER} and its kin
   * @param place its path
   * @param japanese what is wrong, empty when up
   * @param english the same in English
   */
  public record FolderState(
      String terminal,
      String part,
      boolean up,
      Instant since,
      String place,
      String japanese,
      String english) {}

  /** Files captured and not yet stored. */
  public long waiting() {
    return families.stream().mapToLong(Family::waiting).sum();
  }

  /** Folders that cannot be used now. */
  public long down() {
    return folders.stream().filter(folder -> !folder.up()).count();
  }
}
