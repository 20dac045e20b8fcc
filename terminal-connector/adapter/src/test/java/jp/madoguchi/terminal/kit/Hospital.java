package jp.madoguchi.terminal.kit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.TerminalUnit;

/** The application: what it hears becomes visible when its transaction commits. */
public final class Hospital implements Application {

  private static final int MOST_KEPT = 10;

  /** A bulk result and the first of its people, read while it was delivered. */
  public record HeardBulk(BulkDelivery delivery, List<TerminalUnit> firstPeople) {}

  private final ThreadLocal<List<Object>> uncommitted = ThreadLocal.withInitial(ArrayList::new);
  private final List<TerminalDelivery> results = new CopyOnWriteArrayList<>();
  private final List<HeardBulk> bulks = new CopyOnWriteArrayList<>();
  private final List<DocumentDelivery> documents = new CopyOnWriteArrayList<>();
  private final List<QuarantinedFile> quarantined = new CopyOnWriteArrayList<>();
  private final List<RefusedRequest> refused = new CopyOnWriteArrayList<>();
  private final List<TerminalState> states = new CopyOnWriteArrayList<>();
  private final Map<String, Instant> committedAt = new ConcurrentHashMap<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger concurrent = new AtomicInteger();
  private final AtomicInteger mostConcurrent = new AtomicInteger();
  private volatile boolean databaseDown;
  private volatile boolean commitFails;
  private volatile Predicate<Object> refusing = heard -> false;
  private volatile Predicate<TerminalDelivery> holding = delivery -> false;
  private volatile CountDownLatch hold = new CountDownLatch(0);

  @Override
  public void resultArrived(TerminalDelivery delivery) {
    mostConcurrent.accumulateAndGet(concurrent.incrementAndGet(), Math::max);
    try {
      if (holding.test(delivery)) {
        hold.await();
      }
      hear(delivery);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      concurrent.decrementAndGet();
    }
  }

  @Override
  public void bulkResultArrived(BulkDelivery delivery) {
    List<TerminalUnit> people = new ArrayList<>();
    try (BulkPersons persons = delivery.people()) {
      for (TerminalUnit person = persons.next(); person != null; person = persons.next()) {
        if (people.size() < MOST_KEPT) {
          people.add(person);
        }
      }
    } catch (IOException | MessageException e) {
      throw new IllegalStateException(e);
    }
    hear(new HeardBulk(delivery, people));
  }

  @Override
  public void documentArrived(DocumentDelivery delivery) {
    hear(delivery);
  }

  @Override
  public void fileQuarantined(QuarantinedFile file) {
    hear(file);
  }

  @Override
  public void requestRefused(RefusedRequest refusal) {
    hear(refusal);
  }

  @Override
  public void stateChanged(TerminalState state) {
    hear(state);
  }

  private void hear(Object heard) {
    attempts.incrementAndGet();
    if (databaseDown || refusing.test(heard)) {
      throw new IllegalStateException("database is down");
    }
    uncommitted.get().add(heard);
  }

  @Override
  public boolean commit() {
    if (commitFails) {
      return false;
    }
    for (Object heard : uncommitted.get()) {
      if (heard instanceof TerminalDelivery delivery) {
        committedAt.put(delivery.fileName(), Instant.now());
        results.add(delivery);
      } else if (heard instanceof HeardBulk bulk) {
        bulks.add(bulk);
      } else if (heard instanceof DocumentDelivery document) {
        documents.add(document);
      } else if (heard instanceof QuarantinedFile file) {
        quarantined.add(file);
      } else if (heard instanceof RefusedRequest refusal) {
        refused.add(refusal);
      } else if (heard instanceof TerminalState state) {
        states.add(state);
      }
    }
    uncommitted.remove();
    return true;
  }

  @Override
  public void rollback() {
    uncommitted.remove();
  }

  public void databaseDown(boolean down) {
    databaseDown = down;
  }

  public void commitFails(boolean fails) {
    commitFails = fails;
  }

  public void refuse(Predicate<Object> what) {
    refusing = what;
  }

  /** Lets matching results wait inside the transaction until the returned latch is counted down. */
  public CountDownLatch hold(Predicate<TerminalDelivery> which) {
    hold = new CountDownLatch(1);
    holding = which;
    return hold;
  }

  public List<TerminalDelivery> results() {
    return results;
  }

  public List<String> resultNames() {
    return results.stream().map(TerminalDelivery::fileName).toList();
  }

  public List<HeardBulk> bulks() {
    return bulks;
  }

  public List<DocumentDelivery> documents() {
    return documents;
  }

  public List<QuarantinedFile> quarantined() {
    return quarantined;
  }

  public List<RefusedRequest> refused() {
    return refused;
  }

  public List<TerminalState> states() {
    return states;
  }

  public Map<String, Instant> committedAt() {
    return committedAt;
  }

  public int attempts() {
    return attempts.get();
  }

  public int mostConcurrent() {
    return mostConcurrent.get();
  }

  /** Whether the last thing heard of a part is that it is up (down). */
  public boolean lastHeard(TerminalPart part, boolean up) {
    return states.stream()
        .filter(state -> state.part() == part)
        .reduce((earlier, later) -> later)
        .map(state -> state.up() == up)
        .orElse(false);
  }
}
