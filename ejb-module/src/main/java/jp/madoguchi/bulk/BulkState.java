package jp.madoguchi.bulk;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * State of one file of a bulk inquiry, with the transitions that are allowed: nothing else decides
 * about them. Source: workflow rules §3.3, B0 to B8, B3e, BT.
 */
public enum BulkState {
  /** B0 作成中: stored, waits for its turn. */
  DRAFT,
  /** B1 要求作成済: the identifier is stored, the file is about to be written. */
  FILE_WRITTEN,
  /** 送信不明: stopped between the two; whether the terminal has the file nobody knows. */
  UNKNOWN,
  /** B2 送信済. */
  SUBMITTED,
  /** B3 受付済: the centre gave a 受付番号. */
  ACCEPTED,
  /** B3e 受付エラー. */
  REJECTED,
  /** B4 処理待ち: the result is being asked for. */
  WAITING,
  /** B5 結果取得済: the result is being stored, person by person. */
  FETCHED,
  /** B6 差異確認: rows wait for a person. */
  DIFFED,
  /** B7 確認済: no row waits. */
  REVIEWED,
  /** B8 完了. */
  CLOSED,
  /** BT 応答待ち停止: no answer in time; goes on with the same identifiers when a person says so. */
  STALLED,
  /** The centre could not process it (処理結果区分 9). */
  FAILED,
  /** 中止: a person gave it up; what still comes is noted and changes nothing. */
  CANCELLED;

  private static final Map<BulkState, Set<BulkState>> ALLOWED = new EnumMap<>(BulkState.class);

  static {
    allow(DRAFT, FILE_WRITTEN, CANCELLED);
    // back to the draft: the connector said for certain that nothing was written
    allow(FILE_WRITTEN, SUBMITTED, UNKNOWN, DRAFT, ACCEPTED, REJECTED, CANCELLED);
    // a person had it offered again, under its name
    allow(UNKNOWN, DRAFT, SUBMITTED, ACCEPTED, REJECTED, CANCELLED);
    allow(SUBMITTED, ACCEPTED, REJECTED, STALLED, CANCELLED);
    allow(ACCEPTED, WAITING, FETCHED, STALLED, FAILED, CANCELLED);
    allow(WAITING, FETCHED, STALLED, FAILED, CANCELLED);
    allow(FETCHED, DIFFED, REVIEWED, CANCELLED);
    allow(DIFFED, REVIEWED, CANCELLED);
    allow(REVIEWED, CLOSED);
    allow(STALLED, SUBMITTED, ACCEPTED, REJECTED, WAITING, FETCHED, FAILED, CANCELLED);
    // the result may be asked for again: the number stays good until the centre says otherwise
    allow(FAILED, WAITING, FETCHED, CANCELLED);
    allow(REJECTED);
    allow(CLOSED);
    allow(CANCELLED);
  }

  /** Whether the other state may follow; staying is always allowed. */
  public boolean mayBecome(BulkState next) {
    return this == next || ALLOWED.get(this).contains(next);
  }

  /** The states that may follow. */
  public Set<BulkState> following() {
    return Set.copyOf(ALLOWED.get(this));
  }

  /** Whether nothing will happen any more. */
  public boolean ended() {
    return ALLOWED.get(this).isEmpty();
  }

  /** Whether it does not go on without a person. */
  public boolean stuck() {
    return this == UNKNOWN || this == STALLED || this == FAILED;
  }

  /** Whether a person has something to do: it is stuck, or rows of it wait. */
  public boolean waitsForSomebody() {
    return stuck() || this == DIFFED;
  }

  /** Whether a result that comes now is to be stored. */
  public boolean takesResult() {
    return mayBecome(FETCHED);
  }

  private static void allow(BulkState from, BulkState... to) {
    Set<BulkState> following = EnumSet.noneOf(BulkState.class);
    following.addAll(Set.of(to));
    ALLOWED.put(from, following);
  }
}
