package jp.madoguchi.equipment.internal;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.SuffixBlock;

/** See {@link jp.madoguchi.terminal.api.RequestLedger}; each method is a transaction of its own. */
@Local
public interface RequestBook {
  SuffixBlock reserve(LocalDate today, int above, int count);

  boolean begin(SentRequest request);

  void undo(String suffix);

  Optional<SentRequest> find(String suffix);

  void forgetBefore(LocalDate day);
}
