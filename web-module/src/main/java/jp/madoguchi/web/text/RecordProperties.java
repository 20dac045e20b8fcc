package jp.madoguchi.web.text;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Components and getters of records as properties in pages ({@code #{row.patientNumber}}, {@code
 * #{row.open}} of {@code isOpen()}). Jakarta EE 10 knows only getters; Jakarta EE 11 brings
 * components, and refuses for a record whatever is none. So both are answered here, before the
 * server's own resolvers are asked.
 */
public class RecordProperties extends ELResolver {
  /** By name, for each class; empty where it has none. A page asks for the same ones all day. */
  private static final ClassValue<Map<String, Optional<Method>>> FOUND =
      new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
          return type.isRecord() ? new ConcurrentHashMap<>() : NO_RECORD;
        }
      };

  private static final Map<String, Optional<Method>> NO_RECORD = Map.of();

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Method accessor = accessor(base, property).orElse(null);
    if (accessor == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      return accessor.invoke(base);
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new ELException(failed.getCause() == null ? failed : failed.getCause());
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    Method accessor = accessor(base, property).orElse(null);
    if (accessor == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    return null; // read only
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (accessor(base, property).isPresent()) {
      throw new PropertyNotWritableException("component of a record: " + property);
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    boolean ours = accessor(base, property).isPresent();
    if (ours) {
      context.setPropertyResolved(base, property);
    }
    return ours;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base != null && FOUND.get(base.getClass()) != NO_RECORD ? String.class : null;
  }

  private static Optional<Method> accessor(Object base, Object property) {
    if (base == null || !(property instanceof String name)) {
      return Optional.empty();
    }
    Map<String, Optional<Method>> found = FOUND.get(base.getClass());
    return found == NO_RECORD
        ? Optional.empty()
        : found.computeIfAbsent(name, one -> looked(base.getClass(), one));
  }

  private static Optional<Method> looked(Class<?> type, String name) {
    return component(type, name).or(() -> getter(type, name));
  }

  private static Optional<Method> component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .map(RecordComponent::getAccessor)
        .findFirst();
  }

  private static Optional<Method> getter(Class<?> type, String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String rest = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getParameterCount() == 0 && m.getDeclaringClass() != Object.class)
        .filter(m -> !Modifier.isStatic(m.getModifiers()))
        .filter(
            m ->
                m.getName().equals("get" + rest)
                    || m.getName().equals("is" + rest) && m.getReturnType() == boolean.class)
        .findFirst();
  }
}
