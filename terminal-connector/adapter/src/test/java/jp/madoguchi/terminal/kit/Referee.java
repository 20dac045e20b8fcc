package jp.madoguchi.terminal.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.OwnedDelivery;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalState;

/**
 * The one database of several servers, as small as can be: a token for each terminal, and what was
 * stored, unique by its key. A transaction commits only while its server still has the token.
 */
public final class Referee {

  private final Map<TerminalId, Long> tokens = new HashMap<>();
  private final List<String> stored = new ArrayList<>();
  private final List<QuarantinedFile> quarantined = new ArrayList<>();
  private final List<TerminalState> states = new ArrayList<>();
  private final List<TerminalDelivery> deliveries = new ArrayList<>();
  private final Set<String> keys = new TreeSet<>();
  private int again;
  private int refused;

  /** Gives a terminal to the next owner. */
  public synchronized long next(TerminalId terminal) {
    return tokens.merge(terminal, 1L, Long::sum);
  }

  private synchronized boolean isOwners(OwnedDelivery delivery) {
    return Long.valueOf(delivery.ownership()).equals(tokens.get(delivery.terminal()));
  }

  private synchronized boolean commit(List<OwnedDelivery> heard) {
    if (!heard.stream().allMatch(this::isOwners)) {
      refused++;
      return false;
    }
    for (OwnedDelivery one : heard) {
      if (one instanceof TerminalDelivery delivery) {
        if (keys.add(delivery.captureKey())) {
          stored.add(delivery.fileName());
          deliveries.add(delivery);
        } else {
          again++;
        }
      } else if (one instanceof QuarantinedFile file) {
        quarantined.add(file);
      } else if (one instanceof TerminalState state) {
        states.add(state);
      }
    }
    return true;
  }

  /** Names in the order in which they were stored. */
  public synchronized List<String> stored() {
    return List.copyOf(stored);
  }

  public synchronized List<TerminalDelivery> deliveries() {
    return List.copyOf(deliveries);
  }

  public synchronized List<QuarantinedFile> quarantined() {
    return List.copyOf(quarantined);
  }

  public synchronized List<TerminalState> states() {
    return List.copyOf(states);
  }

  /** How often the key kept a result from being stored a second time. */
  public synchronized int again() {
    return again;
  }

  /** How many transactions of a former owner were refused. */
  public synchronized int refused() {
    return refused;
  }

  /** The application on one server. */
  public final class Line implements Application {
    private final ThreadLocal<List<OwnedDelivery>> heard = ThreadLocal.withInitial(ArrayList::new);
    private volatile boolean away;
    private volatile Predicate<OwnedDelivery> pausing = delivery -> false;
    private volatile CountDownLatch paused;

    /** Whether this server reaches the database. */
    public void away(boolean now) {
      away = now;
    }

    /** Stops the server in the middle of such a transaction, until counted down. */
    public CountDownLatch pauseAt(Predicate<OwnedDelivery> which) {
      paused = new CountDownLatch(1);
      pausing = which;
      return paused;
    }

    private void hear(OwnedDelivery delivery) {
      if (away) {
        throw new IllegalStateException("the database is away");
      }
      heard.get().add(delivery);
      if (pausing.test(delivery)) {
        try {
          paused.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public void resultArrived(TerminalDelivery delivery) {
      hear(delivery);
    }

    @Override
    public void bulkResultArrived(BulkDelivery delivery) {
      hear(delivery);
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

    @Override
    public boolean commit() {
      boolean committed = Referee.this.commit(heard.get());
      heard.remove();
      return committed;
    }

    @Override
    public void rollback() {
      heard.remove();
    }
  }
}
