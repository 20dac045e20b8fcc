package jp.madoguchi.web.text;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * Components of records as properties in pages ({@code #{row.patientNumber}}). Jakarta EE 11 brings
 * its own; until then every record would need getters for the pages' sake.
 */
public class RecordProperties extends ELResolver {
  private static final ClassValue<Class<?>> RECORD =
      new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> type) {
          return type.isRecord() ? type : null;
        }
      };

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
    return base != null && RECORD.get(base.getClass()) != null ? String.class : null;
  }

  private static Optional<Method> accessor(Object base, Object property) {
    if (base == null || !(property instanceof String name) || RECORD.get(base.getClass()) == null) {
      return Optional.empty();
    }
    return Arrays.stream(base.getClass().getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .map(c -> c.getAccessor())
        .findFirst();
  }
}
