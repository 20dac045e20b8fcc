package jp.madoguchi.testing;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a server's container does around each call of a bean: its transaction attribute, and what
 * becomes of an exception. All beans of the module, on one real database, for many threads.
 */
public final class BeanContainer {
  private final TestDatabase database;
  private final BeanInjection injection;
  private final ThreadLocal<Work> current = new ThreadLocal<>();
  private final Set<String> called = ConcurrentHashMap.newKeySet();

  /** One transaction, or work outside of any. */
  private static final class Work {
    private final EntityManager em;
    private final boolean transaction;
    private boolean rollbackOnly;

    Work(EntityManager em, boolean transaction) {
      this.em = em;
      this.transaction = transaction;
    }
  }

  /**
   * @param given what the container does not make itself: clock, callers, connectors
   */
  public BeanContainer(TestDatabase database, Caller caller, Object... given) {
    this.database = database;
    this.injection = new BeanInjection(this, caller, List.of(given));
  }

  /** The bean of a class, or with an interface. */
  public <T> T bean(Class<T> type) {
    return type.cast(injection.bean(type));
  }

  /** Names of all methods that were called since the last time. */
  public Set<String> called() {
    return called;
  }

  /** Runs the work in one transaction, as a caller with a transaction of its own. */
  public <T> T within(java.util.function.Supplier<T> work) {
    return within(TransactionAttributeType.REQUIRED, work);
  }

  EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            BeanContainer.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(working().em, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Work working() {
    Work work = current.get();
    if (work == null) {
      throw new IllegalStateException("outside of every bean");
    }
    return work;
  }

  void setRollbackOnly() {
    working().rollbackOnly = true;
  }

  boolean rollbackOnly() {
    return working().rollbackOnly;
  }

  /** Called by {@link ContainedBean}s. */
  public Object call(Object bean, String declaring, int index, Object[] arguments) {
    Class<?> type = bean.getClass().getSuperclass();
    Method method = BeanClasses.methods(type).get(index);
    called.add(BeanClasses.name(method));
    return within(attribute(type, method), () -> direct(bean, method, index, arguments));
  }

  private static Object direct(Object bean, Method method, int index, Object[] arguments) {
    try {
      return bean.getClass()
          .getMethod("direct" + index, method.getParameterTypes())
          .invoke(bean, arguments);
    } catch (InvocationTargetException e) {
      throw unchecked(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }

  private static TransactionAttributeType attribute(Class<?> type, Method method) {
    if (type.isAnnotationPresent(TransactionManagement.class)) {
      return TransactionAttributeType.NOT_SUPPORTED;
    }
    TransactionAttribute said = method.getAnnotation(TransactionAttribute.class);
    said = said == null ? type.getAnnotation(TransactionAttribute.class) : said;
    return said == null ? TransactionAttributeType.REQUIRED : said.value();
  }

  private <T> T within(TransactionAttributeType attribute, java.util.function.Supplier<T> work) {
    Work outer = current.get();
    boolean running = outer != null && outer.transaction;
    return switch (attribute) {
      case MANDATORY -> {
        if (!running) {
          throw new EJBTransactionRequiredException("no transaction");
        }
        yield joined(outer, work);
      }
      case REQUIRED -> running ? joined(outer, work) : own(outer, work);
      case REQUIRES_NEW -> own(outer, work);
      case SUPPORTS -> running ? joined(outer, work) : outside(outer, work);
      case NOT_SUPPORTED, NEVER -> outside(outer, work);
    };
  }

  private static <T> T joined(Work outer, java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException thrown) {
      if (said(thrown) == null) {
        outer.rollbackOnly = true;
        throw new EJBTransactionRolledbackException("rolled back", thrown);
      }
      outer.rollbackOnly |= said(thrown).rollback();
      throw thrown;
    }
  }

  private <T> T own(Work outer, java.util.function.Supplier<T> work) {
    try (EntityManager em = database.factory().createEntityManager()) {
      Work own = new Work(em, true);
      em.getTransaction().begin();
      current.set(own);
      try {
        T result = work.get();
        end(own);
        return result;
      } finally {
        if (em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
      }
    } catch (RuntimeException thrown) {
      throw seen(thrown);
    } finally {
      current.set(outer);
    }
  }

  private static void end(Work own) {
    if (own.rollbackOnly) {
      own.em.getTransaction().rollback();
    } else {
      own.em.getTransaction().commit();
    }
  }

  private <T> T outside(Work outer, java.util.function.Supplier<T> work) {
    try (EntityManager em = database.factory().createEntityManager()) {
      current.set(new Work(em, false));
      return work.get();
    } catch (RuntimeException thrown) {
      throw seen(thrown);
    } finally {
      current.set(outer);
    }
  }

  /** As the caller sees it. */
  private static RuntimeException seen(RuntimeException thrown) {
    return said(thrown) != null || thrown instanceof EJBException
        ? thrown
        : new EJBException(thrown);
  }

  private static ApplicationException said(RuntimeException thrown) {
    return thrown.getClass().getAnnotation(ApplicationException.class);
  }
}
