package jp.madoguchi.equipment;

import java.time.Instant;
import java.util.List;

/**
 * The exchange of today (calendar day of Asia/Tokyo).
 *
 * @param reachable false when the connector did not answer; the lists are empty then
 * @param families per terminal and family, in the order of the names
 * @param quarantined files put aside, oldest first
 * @param folders every folder of every terminal that is this server's, and the durable store
 * @param owners which server owns which terminal's folders; empty where there is one server only
 * @param elsewhere files in other servers' folders that nobody works on, and quarantine that cannot
 *     be seen from here
 */
public record ExchangeDay(
    boolean reachable,
    List<Family> families,
    List<PutAside> quarantined,
    List<FolderState> folders,
    List<FolderHolder> owners,
    List<ResultsElsewhere> elsewhere) {

  public ExchangeDay {
    families = List.copyOf(families);
    quarantined = List.copyOf(quarantined);
    folders = List.copyOf(folders);
    owners = List.copyOf(owners);
    elsewhere = List.copyOf(elsewhere);
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
   * @param node the server in whose folder it lies
   */
  public record PutAside(
      String key,
      String terminal,
      String fileName,
      Instant at,
      String japanese,
      String english,
      String node) {}

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

  /**
   * Who watches a terminal's folders.
   *
   * @param node empty while nobody does
   * @param self whether it is this server
   */
  public record FolderHolder(String terminal, String node, boolean self) {}

  /** Files captured and not yet stored. */
  public long waiting() {
    return families.stream().mapToLong(Family::waiting).sum();
  }

  /** Folders that cannot be used now. */
  public long down() {
    return folders.stream().filter(folder -> !folder.up()).count();
  }
}
