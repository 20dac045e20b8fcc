package jp.madoguchi.equipment.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.RequestLedger;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.SuffixBlock;

/** The book as the connector holds it: whatever keeps a transaction from its end is told as one. */
final class LentRequestBook implements RequestLedger {
  private final RequestBook book;

  LentRequestBook(RequestBook book) {
    this.book = book;
  }

  private static <T> T ask(Supplier<T> question) throws LedgerAwayException {
    try {
      return question.get();
    } catch (RuntimeException rolledBack) {
      throw new LedgerAwayException("the database is away", rolledBack);
    }
  }

  @Override
  public SuffixBlock reserve(LocalDate today, int above, int count) throws LedgerAwayException {
    return ask(() -> book.reserve(today, above, count));
  }

  /** Of two that begin the same the second fails at the key, and then finds the first. */
  @Override
  public boolean begin(SentRequest request) throws LedgerAwayException {
    try {
      return ask(() -> book.begin(request));
    } catch (LedgerAwayException failed) {
      if (find(request.suffix()).isPresent()) {
        return false;
      }
      throw failed;
    }
  }

  @Override
  public void undo(String suffix) throws LedgerAwayException {
    ask(
        () -> {
          book.undo(suffix);
          return suffix;
        });
  }

  @Override
  public Optional<SentRequest> find(String suffix) throws LedgerAwayException {
    return ask(() -> book.find(suffix));
  }

  @Override
  public void forgetBefore(LocalDate day) throws LedgerAwayException {
    ask(
        () -> {
          book.forgetBefore(day);
          return day;
        });
  }
}
