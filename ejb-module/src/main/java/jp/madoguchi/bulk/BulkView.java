package jp.madoguchi.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * One file of a bulk inquiry as SC-06 shows it. Instants may be null where the step did not happen.
 *
 * @param order id of the first file made with it
 * @param terminal through which {@link jp.madoguchi.equipment.HospitalTerminal} all its steps go;
 *     null until one is sure
 * @param suffix ファイル識別子
 * @param nextAt when the program goes on by itself; null while it waits for an answer or a person
 * @param attempts how often the result was asked for
 * @param stored persons of the result stored so far
 * @param resultPersons persons of the result as its header counts them, 0 when unknown
 * @param troubleKey what stopped it, after {@code bulk.trouble.}; null when nothing did
 * @param classes rows by class, answered ones only
 * @param open rows that wait for somebody
 * @param missing persons the result did not name
 */
public record BulkView(
    long id,
    long version,
    long order,
    int part,
    int parts,
    BulkKind kind,
    BulkPopulation population,
    BulkState state,
    LocalDate confirmationDate,
    YearMonth month,
    LocalDate from,
    LocalDate to,
    String terminal,
    String suffix,
    String receptionNumber,
    int persons,
    String creator,
    Instant createdAt,
    Instant submittedAt,
    Instant acceptedAt,
    Instant fetchedAt,
    Instant comparedAt,
    Instant endedAt,
    Instant nextAt,
    boolean urgent,
    int attempts,
    long stored,
    long resultPersons,
    String troubleKey,
    String errorCode,
    String errorMessage,
    Map<DifferenceClass, Integer> classes,
    int open,
    int missing) {
  private static final int WHOLE = 100;

  public BulkView {
    classes = Map.copyOf(classes);
  }

  /** Rows of one class. */
  public int count(DifferenceClass one) {
    return classes.getOrDefault(one, 0);
  }

  /** AnsweredPerson rows. */
  public int answered() {
    return classes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** 完了率 in percent: answered rows that nobody has to look at any more. */
  public int percentDone() {
    int all = Math.max(persons, answered());
    if (all == 0) {
      return state.ended() || state == BulkState.REVIEWED ? WHOLE : 0;
    }
    return (int) ((long) (answered() - open) * WHOLE / all);
  }
}
