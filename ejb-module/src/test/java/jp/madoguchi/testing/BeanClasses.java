package jp.madoguchi.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.node.DatabaseReadiness;

/** The module's beans, read from its compiled classes: nobody keeps a list of them. */
public final class BeanClasses {
  private static final List<Class<?>> ALL = compiled();

  private BeanClasses() {}

  /** Session and message-driven beans. */
  public static List<Class<?>> beans() {
    return ALL.stream().filter(BeanClasses::isBean).toList();
  }

  /** Who hears events. */
  static List<Class<?>> observers() {
    return ALL.stream().filter(type -> type.isAnnotationPresent(ApplicationScoped.class)).toList();
  }

  /**
   * What others may call of a bean, by name: every method that says who may, and all of a
   * message-driven bean's.
   */
  public static List<Method> methods(Class<?> bean) {
    boolean ear = bean.isAnnotationPresent(MessageDriven.class);
    return Arrays.stream(bean.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(
            method ->
                ear
                    || method.isAnnotationPresent(PermitAll.class)
                    || method.isAnnotationPresent(RolesAllowed.class))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  /** As the tests' tables name it: {@code PatientFileBean.find}. */
  public static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static boolean isBean(Class<?> type) {
    return type.isAnnotationPresent(Stateless.class)
        || type.isAnnotationPresent(Singleton.class)
        || type.isAnnotationPresent(MessageDriven.class);
  }

  private static List<Class<?>> compiled() {
    try {
      Path root =
          Path.of(
              DatabaseReadiness.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
            .sorted()
            .map(file -> file.substring(0, file.length() - 6).replace('/', '.').replace('\\', '.'))
            .<Class<?>>map(BeanClasses::loaded)
            .toList();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, BeanClasses.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(name, impossible);
    }
  }
}
