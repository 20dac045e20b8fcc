package jp.madoguchi.terminal.kit;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;

/** One transaction per thread, as a transaction manager would show it to a resource adapter. */
final class TestTransactions implements TransactionSynchronizationRegistry {

  private static final class Transaction {
    private final List<Synchronization> synchronizations = new ArrayList<>();
    private boolean rollbackOnly;
  }

  private final ThreadLocal<Transaction> current = new ThreadLocal<>();

  void begin() {
    current.set(new Transaction());
  }

  boolean isRollbackOnly() {
    return current.get().rollbackOnly;
  }

  void end(boolean committed) {
    Transaction ended = current.get();
    current.remove();
    int status = committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
    ended.synchronizations.forEach(synchronization -> synchronization.afterCompletion(status));
  }

  @Override
  public int getTransactionStatus() {
    return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
  }

  @Override
  public void registerInterposedSynchronization(Synchronization synchronization) {
    current.get().synchronizations.add(synchronization);
  }

  @Override
  public void setRollbackOnly() {
    current.get().rollbackOnly = true;
  }

  @Override
  public boolean getRollbackOnly() {
    return isRollbackOnly();
  }

  @Override
  public Object getTransactionKey() {
    return current.get();
  }

  @Override
  public void putResource(Object key, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object getResource(Object key) {
    throw new UnsupportedOperationException();
  }
}
