package jp.madoguchi.reader.api;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that happened at a reader. Events of one reader arrive in the order in which they
 * happened, one at a time; events of different readers may arrive side by side.
 */
public sealed interface ReaderEvent extends Serializable
    permits CardInserted, CardRemoved, CardLeftBehind, ReaderStateChanged, DeskLeads {

  /** The reader it happened at. */
  ReaderName reader();

  /** When the connector noticed it. A replayed event keeps the instant of the original. */
  Instant at();
}
