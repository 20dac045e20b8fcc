package jp.madoguchi.node;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Two wrote the same in the same moment, and this is the second: nothing of it is stored. An
 * application exception, so that it reaches the caller as it is; it holds nothing of what was
 * written, and neither constraint nor key is named. Source: ADR 0024.
 */
@ApplicationException(rollback = true)
public class LostRace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More causes than any container wraps around an exception. */
  private static final int DEEPEST = 30;

  /**
   * SQL states: a unique key that is taken, a transaction that cannot be serialised, a deadlock, a
   * lock that was not to be had (PostgreSQL, H2).
   */
  private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

  public LostRace() {
    super("somebody else wrote the same in the same moment", null, false, false);
  }

  /** Whether a failure, or what caused it, is a lost race. */
  public static boolean caused(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (isOne(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Writes now, so that a lost race is known inside of the act. */
  public static void flush(EntityManager em) {
    flush(em, LostRace::new);
  }

  /**
   * Writes now.
   *
   * @param otherwise what a lost race means to the caller
   */
  public static void flush(EntityManager em, Supplier<? extends RuntimeException> otherwise) {
    try {
      em.flush();
    } catch (RuntimeException failed) {
      if (caused(failed)) {
        throw otherwise.get();
      }
      throw failed;
    }
  }

  private static boolean isOne(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return anyState(sql);
    }
    return cause instanceof LostRace
        || cause instanceof OptimisticLockException
        || cause instanceof PessimisticLockException
        || cause instanceof LockTimeoutException
        // at a commit the provider throws its own, which not every server lets through as the API's
        || cause.getClass().getSimpleName().equals("OptimisticLockException");
  }

  /** A batch tells what happened in the exceptions that follow. */
  private static boolean anyState(SQLException first) {
    SQLException next = first;
    for (int depth = 0; next != null && depth < DEEPEST; depth++) {
      if (next.getSQLState() != null && STATES.contains(next.getSQLState())) {
        return true;
      }
      next = next.getNextException();
    }
    return false;
  }
}
