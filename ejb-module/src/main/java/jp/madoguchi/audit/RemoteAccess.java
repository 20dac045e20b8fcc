package jp.madoguchi.audit;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;

/**
 * Remote maintenance against its work plans (リモート保守の突合; guideline 7.0, chapter 10): sessions of the
 * hospital's own gate, read from its log, and log-ins of the accounts that maintain systems.
 */
@Local
public interface RemoteAccess {
  /** Lines of one log at most. */
  int MOST_LINES = 20_000;

  /** Places of a log that are told at most. */
  int MOST_TOLD = 200;

  /** Days that are set against the plans at once. */
  int MOST_DAYS = 31;

  /**
   * Sessions, and log-ins, that are set against the plans at most: the newest. Whether a plan was
   * used that began before the oldest of them is not told then.
   */
  int MOST = 2_000;

  /** What a log would add; changes nothing. */
  RemoteLogReport preview(String csv);

  /**
   * Adds all sessions of the log that are not known yet, or nothing when any line is wrong. CSV
   * with a header line, every line ended by a line break.
   */
  RemoteLogReport read(String csv);

  /**
   * What began in these days, and plans that ended in them unused; what is still to be looked at
   * first, then the latest.
   *
   * @param to the last day, at most {@link #MOST_DAYS} from the first; later ones are left out
   */
  List<RemoteFinding> findings(LocalDate from, LocalDate to);

  /**
   * Keeps what the caller decided; stays for ever, a later one is added to it.
   *
   * @param note 1 to 400 characters
   */
  void decide(RemoteSubject about, RemoteDecision decision, String note);
}
