package jp.madoguchi.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every bean of the module on one database, each wired to the others as the container does it, with
 * the observers of the transaction's own events. What comes from outside of the module (connectors)
 * is given, or absent.
 */
public final class WholeHouse {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("jp.madoguchi");
  private static final List<Class<?>> BEANS =
      CODE.stream()
          .filter(
              type ->
                  type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
          .<Class<?>>map(JavaClass::reflect)
          .toList();
  private static final List<Method> OBSERVERS =
      CODE.stream()
          .filter(type -> type.getPackageName().contains(".internal"))
          .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
          .filter(WholeHouse::observesInside)
          .toList();

  private final Map<Class<?>, Object> made = new HashMap<>();
  private final List<Object> given;

  public WholeHouse(Object... given) {
    this.given = List.of(given);
  }

  /** The module's beans. */
  public static List<Class<?>> beans() {
    return BEANS;
  }

  /** The façades of a bean. */
  public static Stream<Class<?>> facades(Class<?> bean) {
    Local named = bean.getAnnotation(Local.class);
    return named != null && named.value().length > 0
        ? Arrays.stream(named.value())
        : Arrays.stream(bean.getInterfaces()).filter(i -> i.isAnnotationPresent(Local.class));
  }

  /** The bean behind a façade, or the bean of a class. */
  public <T> T part(Class<T> type) {
    return type.cast(of(type));
  }

  private Object of(Class<?> type) {
    for (Object one : given) {
      if (type.isInstance(one)) {
        return one;
      }
    }
    Class<?> bean = BEANS.stream().filter(type::isAssignableFrom).findFirst().orElse(null);
    if (bean == null) {
      return null;
    }
    return made(bean);
  }

  private Object made(Class<?> type) {
    Object known = made.get(type);
    if (known != null) {
      return known;
    }
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object bean = constructor.newInstance();
      made.put(type, bean);
      for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
        for (Field field : part.getDeclaredFields()) {
          if (injected(field)) {
            field.setAccessible(true);
            field.set(bean, field.getType() == Event.class ? event(field) : of(field.getType()));
          }
        }
      }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static boolean injected(Field field) {
    return field.isAnnotationPresent(EJB.class)
        || field.isAnnotationPresent(Inject.class)
        || field.isAnnotationPresent(Resource.class)
        || field.isAnnotationPresent(PersistenceContext.class);
  }

  private Object event(Field field) {
    var type = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    return Proxy.newProxyInstance(
        WholeHouse.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          if (!method.getName().equals("fire")) {
            throw new UnsupportedOperationException(method.getName());
          }
          for (Method observer : observers(type)) {
            tell(observer, arguments[0]);
          }
          return null;
        });
  }

  private void tell(Method observer, Object event) throws Throwable {
    observer.setAccessible(true);
    try {
      observer.invoke(made(observer.getDeclaringClass()), event);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static List<Method> observers(Class<?> type) {
    List<Method> found = new ArrayList<>();
    for (Method observer : OBSERVERS) {
      if (observer.getParameterTypes()[0] == type) {
        found.add(observer);
      }
    }
    return found;
  }

  private static boolean observesInside(Method method) {
    return method.getParameterCount() == 1
        && Arrays.stream(method.getParameterAnnotations()[0])
            .anyMatch(
                one ->
                    one instanceof Observes observes
                        && observes.during() == TransactionPhase.IN_PROGRESS);
  }
}
