package jp.madoguchi.acceptance.inside;

import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.naming.InitialContext;

/** One business method of a façade ({@code @Local} interface) and the bean behind it. */
record FacadeMethod(Class<?> bean, Class<?> facade, Method method) {

  /** Every one in the deployment: what the container knows, not what somebody remembered. */
  static List<FacadeMethod> all() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(FacadeMethod::isSessionBean)
        .distinct()
        .flatMap(FacadeMethod::of)
        .toList();
  }

  private static boolean isSessionBean(Class<?> type) {
    return type.isAnnotationPresent(Stateless.class)
        || type.isAnnotationPresent(Singleton.class)
        || type.isAnnotationPresent(Stateful.class);
  }

  private static Stream<FacadeMethod> of(Class<?> bean) {
    Local named = bean.getAnnotation(Local.class);
    Stream<Class<?>> facades =
        named != null
            ? Arrays.stream(named.value())
            : Arrays.stream(bean.getInterfaces()).filter(i -> i.isAnnotationPresent(Local.class));
    return facades.flatMap(
        facade ->
            Arrays.stream(facade.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(method -> new FacadeMethod(bean, facade, method)));
  }

  /** As the table of permissions names it. */
  String name() {
    return facade.getSimpleName() + "." + method.getName();
  }

  /** Calls it with arguments that no person stands behind; what it does is of no interest. */
  Object call() throws Exception {
    Object reference =
        new InitialContext().lookup("java:module/" + bean.getSimpleName() + "!" + facade.getName());
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(FacadeMethod::anyOf).toArray();
    try {
      Object result = method.invoke(reference, arguments);
      if (result instanceof AutoCloseable opened) {
        opened.close();
      }
      return result;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception thrown) {
        throw thrown;
      }
      throw e;
    }
  }

  private static Object anyOf(Class<?> type) {
    if (type == long.class) {
      return -1L;
    } else if (type == int.class) {
      return 0;
    } else if (type == boolean.class) {
      return false;
    } else if (type == String.class) {
      return "x";
    } else if (type == char[].class) {
      return new char[] {'x'};
    } else if (type == Instant.class) {
      return Instant.EPOCH;
    } else if (type == LocalDate.class) {
      return LocalDate.EPOCH;
    } else if (type == List.class || type == Collection.class) {
      return List.of();
    } else if (type == Consumer.class) {
      return (Consumer<Object>) ignored -> {};
    }
    return type.isEnum() ? type.getEnumConstants()[0] : null;
  }
}
