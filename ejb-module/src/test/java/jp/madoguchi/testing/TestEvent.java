package jp.madoguchi.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A CDI event outside a container: keeps what was fired and calls one observer at once. */
public final class TestEvent<T> implements Event<T> {
  private final Class<T> type;
  private final Consumer<T> observer;
  private final List<T> fired = new ArrayList<>();

  public TestEvent(Class<T> type, Consumer<T> observer) {
    this.type = type;
    this.observer = observer;
  }

  public TestEvent(Class<T> type) {
    this(type, event -> {});
  }

  public List<T> fired() {
    return List.copyOf(fired);
  }

  boolean carries(Field field) {
    return field.getGenericType() instanceof ParameterizedType p
        && p.getActualTypeArguments()[0] == type;
  }

  @Override
  public void fire(T event) {
    fired.add(event);
    observer.accept(event);
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException("synchronous events only");
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    throw new UnsupportedOperationException("synchronous events only");
  }

  @Override
  public Event<T> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException("no qualifiers");
  }

  @Override
  public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("no qualifiers");
  }

  @Override
  public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("no qualifiers");
  }
}
