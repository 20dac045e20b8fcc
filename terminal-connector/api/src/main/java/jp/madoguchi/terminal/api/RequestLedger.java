package jp.madoguchi.terminal.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The application's book of the requests that were written (要求台帳), the same for all servers: which
 * numbers were given, which suffixes were used, by whom.
 *
 * <p>Called by the connector outside of any transaction, from its own threads as well.
 */
public interface RequestLedger {
  /**
   * Reserves numbers for suffixes; no other call ever gets the same.
   *
   * @param today of Asia/Tokyo
   * @param above numbers up to this one are taken on that day, by what this book does not know of
   * @param count how many
   */
  SuffixBlock reserve(LocalDate today, int above, int count) throws LedgerAwayException;

  /**
   * Notes that a request is about to be written.
   *
   * @return {@code false} when its suffix was noted before: it is not to be written
   */
  boolean begin(SentRequest request) throws LedgerAwayException;

  /** Takes the note away: it is certain that the request was not sent. */
  void undo(String suffix) throws LedgerAwayException;

  /** The request with this suffix; empty when none of our servers began it. */
  Optional<SentRequest> find(String suffix) throws LedgerAwayException;

  /** Forgets requests whose suffix is of a day before that; such a suffix is never used again. */
  void forgetBefore(LocalDate day) throws LedgerAwayException;
}
