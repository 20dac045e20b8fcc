package jp.madoguchi.terminal.delivery;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;
import jp.madoguchi.terminal.api.TerminalListener;

/**
 * Calls the application's listener inside its transaction and finds out whether that was committed.
 *
 * <p>A rollback without an exception (setRollbackOnly, a failing commit) is not told by {@code
 * afterDelivery} on every server. An XAResource would be told, at the price of a two-phase commit
 * for every result; a synchronization is told for nothing.
 */
public final class Endpoint {

  private final MessageEndpointFactory factory;
  private final TransactionSynchronizationRegistry registry;

  /**
   * @param registry the server's, or {@code null} where it has none; then an exception is the only
   *     sign of failure
   */
  public Endpoint(MessageEndpointFactory factory, TransactionSynchronizationRegistry registry) {
    this.factory = factory;
    this.registry = registry;
  }

  /**
   * Calls the listener once.
   *
   * @param method the listener's method that {@code call} calls
   * @throws DeliveryFailedException it threw or its transaction was not committed
   */
  public void deliver(String method, Class<?> argument, Consumer<TerminalListener> call)
      throws DeliveryFailedException {
    MessageEndpoint endpoint = create();
    try {
      endpoint.beforeDelivery(TerminalListener.class.getMethod(method, argument));
      Outcome outcome = new Outcome();
      RuntimeException thrown = null;
      try {
        outcome.watch(registry);
        call.accept((TerminalListener) endpoint);
      } catch (RuntimeException e) {
        thrown = e;
      } finally {
        endpoint.afterDelivery();
      }
      if (thrown != null) {
        throw new DeliveryFailedException("the application refused", thrown);
      }
      outcome.requireCommit();
    } catch (ResourceException | NoSuchMethodException e) {
      throw new DeliveryFailedException("the container refused", e);
    } finally {
      endpoint.release();
    }
  }

  private MessageEndpoint create() throws DeliveryFailedException {
    try {
      return factory.createEndpoint(null);
    } catch (UnavailableException e) {
      throw new DeliveryFailedException("no endpoint", e);
    }
  }

  private static final class Outcome implements Synchronization {
    private boolean watching;
    private int status = Status.STATUS_UNKNOWN;

    void watch(TransactionSynchronizationRegistry registry) {
      if (registry != null && registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
        registry.registerInterposedSynchronization(this);
        watching = true;
      }
    }

    @Override
    public void beforeCompletion() {
      // nothing to write before the commit
    }

    @Override
    public void afterCompletion(int completed) {
      status = completed;
    }

    void requireCommit() throws DeliveryFailedException {
      if (watching && status != Status.STATUS_COMMITTED) {
        throw new DeliveryFailedException("the transaction was rolled back", null);
      }
    }
  }
}
