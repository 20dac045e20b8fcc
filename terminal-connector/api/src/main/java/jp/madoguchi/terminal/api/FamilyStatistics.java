package jp.madoguchi.terminal.api;

import java.util.Objects;
import jp.madoguchi.terminal.messages.MessageName;

/**
 * What the exchange did with one family of messages today (calendar day of Asia/Tokyo).
 *
 * @param terminal the terminal
 * @param family the file name's part before {@code req}/{@code res}, e.g. {@code OQSsiquc01}; face
 *     results are {@code OQSsiquc01_face}; {@code OTHER} for names that tell nothing
 * @param captured files copied into the durable store today
 * @param delivered results committed by the application today
 * @param waiting results captured and not yet committed, of whatever day
 * @param quarantined files lying in quarantine now, of whatever day
 * @param refused requests refused by 連携ソフト today
 * @param duplicates files seen again today and not delivered again
 */
public record FamilyStatistics(
    TerminalId terminal,
    String family,
    long captured,
    long delivered,
    long waiting,
    long quarantined,
    long refused,
    long duplicates) {

  public FamilyStatistics {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(family, "family");
  }

  /** The family by which a file of that name is counted. */
  public static String familyOf(String fileName) {
    return MessageName.tryParse(fileName)
        .map(name -> name.prefix() + name.phase() + (name.isFace() ? "_face" : ""))
        .orElse("OTHER");
  }
}
