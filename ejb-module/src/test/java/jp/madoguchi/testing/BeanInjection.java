package jp.madoguchi.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fills the fields of the beans of a {@link BeanContainer}, and carries their events. */
final class BeanInjection {
  private final BeanContainer container;
  private final Caller caller;
  private final List<Object> given;
  private final Map<Class<?>, Object> made = new LinkedHashMap<>();

  BeanInjection(BeanContainer container, Caller caller, List<Object> given) {
    this.container = container;
    this.caller = caller;
    this.given = given;
  }

  synchronized Object bean(Class<?> type) {
    Class<?> implementation =
        BeanClasses.beans().stream()
            .filter(type::isAssignableFrom)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no bean is a " + type));
    return one(implementation, true);
  }

  private Object one(Class<?> type, boolean contained) {
    Object known = made.get(type);
    if (known != null) {
      return known;
    }
    Object fresh = contained ? ContainedBean.of(type, container) : plain(type);
    made.put(type, fresh);
    for (Class<?> of = type; of != Object.class; of = of.getSuperclass()) {
      Stream.of(of.getDeclaredFields()).filter(BeanInjection::wanted).forEach(f -> fill(fresh, f));
    }
    return fresh;
  }

  private static Object plain(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static boolean wanted(Field field) {
    return field.isAnnotationPresent(Inject.class)
        || field.isAnnotationPresent(EJB.class)
        || field.isAnnotationPresent(Resource.class)
        || field.isAnnotationPresent(PersistenceContext.class);
  }

  private void fill(Object bean, Field field) {
    try {
      field.setAccessible(true);
      field.set(bean, value(field));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("field " + field, e);
    }
  }

  private Object value(Field field) {
    Class<?> type = field.getType();
    for (Object one : given) {
      if (type.isInstance(one)) {
        return one;
      }
    }
    if (type == EntityManager.class) {
      return container.entityManager();
    }
    if (type == SessionContext.class) {
      return context();
    }
    if (type == ManagedExecutorService.class) {
      return ServerThreads.executor();
    }
    if (type == Event.class) {
      return event(parameter(field));
    }
    if (type == Instance.class) {
      return instance(parameter(field));
    }
    boolean bean = BeanClasses.beans().stream().anyMatch(type::isAssignableFrom);
    return bean ? bean(type) : one(type, false);
  }

  private static Class<?> parameter(Field field) {
    return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
  }

  private Object context() {
    SessionContext plain = caller.context();
    return stand(
        SessionContext.class,
        (method, arguments) ->
            switch (method.getName()) {
              case "getBusinessObject" -> bean((Class<?>) arguments[0]);
              case "setRollbackOnly" -> {
                container.setRollbackOnly();
                yield null;
              }
              case "getRollbackOnly" -> container.rollbackOnly();
              default -> method.invoke(plain, arguments);
            });
  }

  /** Heard within the transaction; what is told after commit is drawing, and heard by nobody. */
  private Object event(Class<?> type) {
    return stand(
        Event.class,
        (method, arguments) -> {
          if (!method.getName().equals("fire")) {
            throw new UnsupportedOperationException(method.getName());
          }
          for (Method observer : observers(type)) {
            observer.setAccessible(true);
            observer.invoke(observing(observer.getDeclaringClass()), arguments);
          }
          return null;
        });
  }

  private synchronized Object observing(Class<?> type) {
    return one(type, false);
  }

  private static List<Method> observers(Class<?> type) {
    List<Method> found = new ArrayList<>();
    for (Class<?> observer : BeanClasses.observers()) {
      for (Method method : observer.getDeclaredMethods()) {
        if (method.getParameterCount() == 1
            && method.getParameterTypes()[0] == type
            && method.getParameters()[0].isAnnotationPresent(Observes.class)
            && method.getParameters()[0].getAnnotation(Observes.class).during()
                == TransactionPhase.IN_PROGRESS) {
          found.add(method);
        }
      }
    }
    return found;
  }

  private Object instance(Class<?> type) {
    List<Object> all = new ArrayList<>();
    BeanClasses.beans().stream()
        .filter(type::isAssignableFrom)
        .forEach(bean -> all.add(one(bean, true)));
    return stand(
        Instance.class,
        (method, arguments) ->
            switch (method.getName()) {
              case "iterator" -> all.iterator();
              case "forEach" -> {
                all.forEach(consumer(arguments[0]));
                yield null;
              }
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  @SuppressWarnings("unchecked")
  private static java.util.function.Consumer<Object> consumer(Object argument) {
    return (java.util.function.Consumer<Object>) argument;
  }

  /** What stands in for an interface of the container. */
  private interface Answer {
    Object to(Method method, Object[] arguments) throws ReflectiveOperationException;
  }

  private static Object stand(Class<?> type, Answer answer) {
    return Proxy.newProxyInstance(
        BeanInjection.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          try {
            return answer.to(method, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
