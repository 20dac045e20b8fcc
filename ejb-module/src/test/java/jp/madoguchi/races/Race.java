package jp.madoguchi.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.ApplicationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.testing.LockStep;
import jp.madoguchi.testing.TestDatabase;

/**
 * Two acts at the same instant on a real PostgreSQL, and what must be true afterwards. Each act
 * either is done or ends in an exception made for the caller; what a connector delivers is
 * delivered once more, as the connectors do.
 */
final class Race {
  /** A guard against a test that hangs, no measure. */
  private static final int GUARD_SECONDS = 120;

  private final String name;
  private final Map<String, Object> left = new LinkedHashMap<>();
  private final Set<String> notOwn = new TreeSet<>();
  private Consumer<Hospital> before = hospital -> {};
  private Consumer<Hospital> first;
  private Consumer<Hospital> second;
  private boolean delivered;
  private boolean noneRefused;

  private Race(String name) {
    this.name = name;
  }

  static Race of(String name) {
    return new Race(name);
  }

  String name() {
    return name;
  }

  /** What was there before; one after the other. */
  Race before(Consumer<Hospital> work) {
    before = before.andThen(work);
    return this;
  }

  /** Both do the same. */
  Race both(Consumer<Hospital> act) {
    return between(act, act);
  }

  Race between(Consumer<Hospital> one, Consumer<Hospital> other) {
    first = one;
    second = other;
    return this;
  }

  /** A connector brings it: whoever loses comes once more. */
  Race delivered() {
    delivered = true;
    return this;
  }

  /** Neither of the two is refused: one waits for the other, or does not have to. */
  Race noneRefused() {
    noneRefused = true;
    return this;
  }

  /** One of {@link SharedRows}' truths is none of these acts' own: they are a part of it. */
  Race unlike(String truth) {
    notOwn.add(truth);
    return this;
  }

  /** What a query gives afterwards: a number or a text. */
  Race leaves(String query, Object value) {
    left.put(query, value);
    return this;
  }

  /** Names of the beans' methods that were called in it. */
  Set<String> run() {
    LockStep steps = new LockStep();
    try (TestDatabase database = TestDatabase.watched(steps::watched)) {
      Hospital hospital = new Hospital(database);
      before.accept(hospital);
      hospital.beans().called().clear();
      List<FutureTask<Throwable>> acts = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        acts.add(begun(steps, i, hospital, i == 0 ? first : second));
      }
      int refused = 0;
      List<String> why = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Throwable thrown = ended(acts.get(i));
        if (delivered && LostRace.caused(thrown)) {
          (i == 0 ? first : second).accept(hospital);
        } else if (thrown != null) {
          refused++;
          why.add(chain(thrown));
          assertTrue(
              thrown.getClass().isAnnotationPresent(ApplicationException.class),
              () -> name + ": " + chain(thrown));
        }
      }
      assertTrue(refused < 2, () -> name + ": both were refused: " + why);
      assertFalse(noneRefused && refused > 0, name + ": one was refused");
      assertTrue(steps.statements() > 1, name + ": nobody wrote anything in step");
      Set<String> called = new TreeSet<>(hospital.beans().called());
      SharedRows.hold(name, hospital, notOwn);
      left.forEach(
          (query, value) ->
              assertEquals(
                  value.toString(), String.valueOf(hospital.one(query)), name + ": " + query));
      return called;
    }
  }

  private static FutureTask<Throwable> begun(
      LockStep steps, int which, Hospital hospital, Consumer<Hospital> act) {
    Callable<Throwable> work =
        () -> {
          steps.enter(which);
          try {
            act.accept(hospital);
            return null;
          } catch (RuntimeException | Error thrown) {
            return thrown;
          } finally {
            steps.leave();
          }
        };
    FutureTask<Throwable> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "race " + which);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private Throwable ended(FutureTask<Throwable> act) {
    try {
      return act.get(GUARD_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(name + " does not end", e);
    }
  }

  private static String chain(Throwable thrown) {
    StringBuilder chain = new StringBuilder();
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      chain
          .append(one)
          .append("\n  at ")
          .append(one.getStackTrace().length == 0 ? "-" : one.getStackTrace()[0])
          .append('\n');
    }
    return chain.toString();
  }
}
