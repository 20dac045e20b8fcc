package jp.madoguchi.equipment;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;

/**
 * Readers, parts and faults (設備の状態). For the other capabilities, no page; holds no personal data.
 * Every method needs a running transaction.
 */
@Local
public interface EquipmentState {
  /** All readers, face readers first, each kind in the order in which they came. */
  List<ReaderStatus> readers();

  /** TERMINAL, CENTRE and READERS, each once; up and without a time when nothing was told yet. */
  List<PartStatus> parts();

  /** Results that nobody works on, by server: see {@link ResultsElsewhere}. */
  List<ResultsElsewhere> elsewhere();

  /** Open tasks: what somebody still has to deal with, faults of the exchange among it. */
  int openFaults();

  /** The reader's label at the desk; a reader seen for the first time gets the next free one. */
  String readerLabel(String readerKey, boolean face, Instant at);

  /** A face reader gave a result. */
  void readerUsed(String readerKey, Instant at);

  /** A plain reader's condition changed; an older event never replaces a newer one. */
  void readerCondition(String readerKey, ReaderCondition condition, Instant since, String detail);

  /** The PC/SC service came or went. */
  void readerService(boolean up, Instant since, String detail);

  /** A part of a terminal told its state; {@code part} is the connector's name of it. */
  void tell(String terminal, String part, boolean up, Instant since, String detail);

  /** The centre answered an inquiry. */
  void centreAnswered(Instant at);

  /** The centre failed or did not answer; several in a row make it a part that is down. */
  void centreFailed(Instant at, String detail);

  /**
   * A line of the fault list, and in the same transaction the task to deal with it; the same
   * capture key opens the task of its line again instead of making a second line.
   */
  void fault(
      Instant at,
      String terminal,
      String fileName,
      String captureKey,
      String reason,
      String detail);
}
