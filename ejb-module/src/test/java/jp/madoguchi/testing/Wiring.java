package jp.madoguchi.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts beans together outside a container: each injected field gets the one given object of its
 * type. A field nobody fits is an error, so that a test never runs with half a bean.
 */
public final class Wiring {
  private final List<Object> parts = new ArrayList<>();

  public Wiring(Object... parts) {
    this.parts.addAll(List.of(parts));
  }

  /** Keeps an object for beans wired after it. */
  public void add(Object part) {
    parts.add(part);
  }

  /** The first object of the type. */
  public <T> T part(Class<T> type) {
    return parts.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing of " + type));
  }

  /** Fills the bean's fields and keeps it for beans wired after it. */
  public <T> T wire(T bean) {
    for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Inject.class)
            || field.isAnnotationPresent(EJB.class)
            || field.isAnnotationPresent(Resource.class)
            || field.isAnnotationPresent(PersistenceContext.class)) {
          fill(bean, field);
        }
      }
    }
    parts.add(bean);
    return bean;
  }

  private void fill(Object bean, Field field) {
    Object part =
        parts.stream()
            .filter(field.getType()::isInstance)
            .filter(p -> !(p instanceof TestEvent<?> event) || event.carries(field))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nothing fits " + field));
    try {
      field.setAccessible(true);
      field.set(bean, part);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("field " + field, e);
    }
  }
}
