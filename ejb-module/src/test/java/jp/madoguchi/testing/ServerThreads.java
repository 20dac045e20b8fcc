package jp.madoguchi.testing;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads as a server has them ready. */
public final class ServerThreads {
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "server");
            thread.setDaemon(true);
            return thread;
          });

  private ServerThreads() {}

  public static ManagedExecutorService executor() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            ServerThreads.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(THREADS, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
