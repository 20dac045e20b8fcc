package jp.madoguchi.qualification;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The spellings that clerks accepted, by patient (承認済みの表記). For the other capabilities, no page;
 * they record what they do themselves. Needs a running transaction.
 */
@Local
public interface AcceptedSpellings {
  /** Those of one patient; empty for an unknown number. */
  Set<AcceptedSpelling> of(String patientNumber);

  /** Those of several patients at once; who has none is absent. */
  Map<String, Set<AcceptedSpelling>> of(Collection<String> patientNumbers);

  /** Remembers them; what is remembered already stays as it is. */
  void accept(
      String patientNumber, Collection<AcceptedSpelling> spellings, String account, Instant at);
}
