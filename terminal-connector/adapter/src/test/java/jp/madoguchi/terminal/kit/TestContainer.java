package jp.madoguchi.terminal.kit;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Timer;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import jp.madoguchi.terminal.api.TerminalListener;

/**
 * The container's side of the contract: threads, transactions and endpoints, small enough to read.
 * The listener's transaction commits in {@code afterDelivery} unless the listener threw or asked
 * for a rollback.
 */
public final class TestContainer implements BootstrapContext, MessageEndpointFactory {

  private final Application application;
  private final TestTransactions transactions = new TestTransactions();
  private final TestWorkManager works = new TestWorkManager();
  private final AtomicInteger openEndpoints = new AtomicInteger();

  public TestContainer(Application application) {
    this.application = application;
  }

  /** Endpoints created and not released. */
  public int openEndpoints() {
    return openEndpoints.get();
  }

  public TestWorkManager works() {
    return works;
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource xaResource) {
    openEndpoints.incrementAndGet();
    return (MessageEndpoint)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {MessageEndpoint.class, TerminalListener.class},
            (proxy, method, arguments) -> call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "beforeDelivery" -> transactions.begin();
      case "afterDelivery" -> {
        boolean committed = !transactions.isRollbackOnly() && application.commit();
        if (!committed) {
          application.rollback();
        }
        transactions.end(committed);
      }
      case "release" -> openEndpoints.decrementAndGet();
      default -> {
        try {
          return method.invoke(application, arguments);
        } catch (InvocationTargetException e) {
          transactions.setRollbackOnly();
          throw e.getCause();
        }
      }
    }
    return null;
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource xaResource, long timeout) {
    return createEndpoint(xaResource);
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return true;
  }

  @Override
  public String getActivationName() {
    return "hospital";
  }

  @Override
  public Class<?> getEndpointClass() {
    return application.getClass();
  }

  @Override
  public WorkManager getWorkManager() {
    return works;
  }

  @Override
  public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
    return transactions;
  }

  @Override
  public XATerminator getXATerminator() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Timer createTimer() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isContextSupported(Class<? extends WorkContext> workContextClass) {
    return false;
  }
}
