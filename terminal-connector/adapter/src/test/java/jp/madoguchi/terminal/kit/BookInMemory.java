package jp.madoguchi.terminal.kit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.RequestLedger;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.SuffixBlock;

/** The application's book of requests, the same for several servers; it can be away. */
public final class BookInMemory implements RequestLedger {

  private final Map<String, SentRequest> requests = new HashMap<>();
  private final Map<LocalDate, Integer> last = new HashMap<>();
  private boolean away;

  public synchronized void away(boolean now) {
    away = now;
  }

  private void ask() throws LedgerAwayException {
    if (away) {
      throw new LedgerAwayException("the database is away", null);
    }
  }

  @Override
  public synchronized SuffixBlock reserve(LocalDate today, int above, int count)
      throws LedgerAwayException {
    ask();
    int first = Math.max(above, last.getOrDefault(today, 0)) + 1;
    last.put(today, first + count - 1);
    return new SuffixBlock(today, first, count);
  }

  @Override
  public synchronized boolean begin(SentRequest request) throws LedgerAwayException {
    ask();
    return requests.putIfAbsent(request.suffix(), request) == null;
  }

  @Override
  public synchronized void undo(String suffix) throws LedgerAwayException {
    ask();
    requests.remove(suffix);
  }

  @Override
  public synchronized Optional<SentRequest> find(String suffix) throws LedgerAwayException {
    ask();
    return Optional.ofNullable(requests.get(suffix));
  }

  @Override
  public synchronized void forgetBefore(LocalDate day) throws LedgerAwayException {
    ask();
  }
}
