package jp.madoguchi.contingency;

import jakarta.ejb.Local;
import java.util.List;

/** The periods of disasters (災害時モードの一覧). */
@Local
public interface DisasterBook {
  /** Periods that {@link #running} tells of at most. */
  int MOST = 5;

  /** Those that run now, for the banner that everybody sees. */
  List<DisasterPeriod> running();

  /** Newest first. */
  List<DisasterPeriod> list(int first, int size);

  long count();
}
